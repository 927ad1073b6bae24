import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Template, templates } from "@noren/survey/templates";
import { campaignOf } from "../add/campaign-of.ts";
import { insertCampaign } from "../add/insert-campaign.ts";
import { languages } from "../init/answers.ts";
import { paint } from "../paint.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { readJson } from "../validate/read-json.ts";
import { listOf, oneOf, readOptions } from "./read-options.ts";

const help = `noren add [template]

  Adds a survey from a template to noren.config.json, as a draft. Without a name it lists the templates.

  --id <id>            another id than the template's name
  --languages <list>   such as en,ja (usual: both)
  --config <file>      another file than noren.config.json
`;

const string = { type: "string" } as const;
const options = { id: string, languages: string, config: string, help: { type: "boolean", short: "h" } } as const;

export async function addCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(args, options, 1);
  const [name] = positionals;
  if (values.help) terminal.out(help);
  else if (name === undefined) terminal.out(listTemplates(terminal));
  else {
    const template = templates.find(({ campaign }) => campaign.id === name);
    if (!template) throw new UsageError(`There is no template "${name}". To list them: noren add`);
    const wanted = values.languages === undefined ? undefined : listOf(values.languages).map((one) => oneOf("--languages", one, languages));
    const id = values.id ?? name;
    if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id))
      throw new UsageError(`--id: expected small letters, digits and hyphens, at most 64, found "${id}"`);
    const file = values.config ?? "noren.config.json";
    await add(file, campaignOf(template, id, wanted), terminal.cwd);
    terminal.out(nextSteps(template, id, file, terminal));
  }
  return 0;
}

function listTemplates(terminal: Terminal): string {
  const { bold } = paint(terminal);
  const width = Math.max(...templates.map(({ campaign }) => campaign.id.length));
  const lines = templates.map(({ campaign, description }) => `  ${bold(campaign.id.padEnd(width))}   ${description}\n`);
  return `Templates of surveys, in English and Japanese:\n\n${lines.join("")}\nTo add one: noren add <template>\n`;
}

/** Writes the campaign into the file. Throws an Error of one line where that cannot be done. */
async function add(file: string, campaign: { id: string }, cwd: string): Promise<void> {
  const place = path.resolve(cwd, file);
  const text = await readFile(place, "utf8").catch(() => undefined);
  if (text === undefined) throw new Error(`There is no ${file} here. To begin with one: noren init`);
  const read = readJson(text);
  if ("problem" in read) throw new Error(`${file}: expected ${read.problem.expected}, found ${read.problem.found}`);
  const ids = idsIn(read.value);
  if (ids.includes(campaign.id)) {
    const count = [...Array(ids.length + 2).keys()].find((number) => number > 1 && !ids.includes(`${campaign.id}-${number}`));
    throw new Error(`${file} has a campaign "${campaign.id}" already. To add another: --id ${campaign.id}-${count}`);
  }
  const next = insertCampaign(text, campaign);
  if (next === undefined) throw new Error(`${file}: expected a list of campaigns, found none. To see what is wrong: noren validate`);
  await writeFile(place, next);
}

function idsIn(config: unknown): unknown[] {
  const { campaigns }: { campaigns?: unknown } = Object(config);
  return Array.isArray(campaigns) ? campaigns.map((campaign: unknown) => Object(campaign).id) : [];
}

function nextSteps({ todo = [] }: Template, id: string, file: string, terminal: Terminal): string {
  const { bold, green } = paint(terminal);
  const steps = [
    ...todo,
    `Make its words your own in ${file}; noren validate tells what is amiss.`,
    `Put ${path.basename(file)} where your store serves it, and look: open a page of your store with ?noren-preview=${id}`,
    'Set its "status" to "live", and put the file there again.',
  ];
  const list = steps.map((step, index) => `  ${index + 1}. ${step}\n`).join("");
  return `${green("✓")} ${id} is in ${file}, as a draft\n\n${bold("Next")}\n${list}`;
}
