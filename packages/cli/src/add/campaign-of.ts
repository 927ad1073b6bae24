import type { Campaign } from "@noren/core";
import type { Template } from "@noren/survey/templates";
import { type Language, languages } from "../init/answers.ts";

/** A template's campaign with another id, and with its texts in some languages only. */
export function campaignOf({ campaign }: Template, id: string = campaign.id, wanted: readonly Language[] = languages): Campaign {
  return { ...campaign, id, content: inLanguages(campaign.content, wanted) };
}

function inLanguages(part: unknown, wanted: readonly Language[]): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (Array.isArray(part)) return part.map((entry) => inLanguages(entry, wanted));
  const entries = Object.entries(part);
  const isText =
    entries.length > 0 && entries.every(([key, value]) => languages.some((known) => known === key) && typeof value === "string");
  return Object.fromEntries(
    isText
      ? entries.filter(([key]) => wanted.some((language) => language === key))
      : entries.map(([key, value]) => [key, inLanguages(value, wanted)]),
  );
}
