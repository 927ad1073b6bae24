import { readFile } from "node:fs/promises";
import { type CampaignList, campaignListSchema } from "./campaign-list.ts";
import { describeIssue } from "./wire/describe-issue.ts";

/** Reads a configuration file as far as the collector needs it. Throws Error with one line that names the file. */
export async function readStore(path: string): Promise<CampaignList> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `is not JSON: ${error.message}` : "cannot be read";
    throw new Error(`${path} ${reason}.`);
  }
  const parsed = campaignListSchema.safeParse(json);
  if (!parsed.success) throw new Error(`${path} is not a configuration: ${describeIssue(parsed.error)}.`);
  return parsed.data;
}
