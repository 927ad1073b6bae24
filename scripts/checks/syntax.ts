import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { readManifest, tagFolder } from "../lib/manifest.ts";
import { messageOf } from "../lib/message-of.ts";
import { type Check, single, sum } from "./check.ts";

/** Words in addresses that content blockers look for. */
const blocked = /popup|survey|exit|track|(^|[^a-z])ads?([^a-z]|$)/i;

function findings(file: string, entry: string | undefined, integrity: Readonly<Record<string, string>>): readonly string[] {
  const code = readFileSync(join(tagFolder, file), "utf8");
  const attempts =
    entry === "noren"
      ? ([
          ["script", 2020],
          ["module", 2020],
        ] as const)
      : ([["module", 2022]] as const);
  const syntax = attempts.flatMap(([sourceType, ecmaVersion]) => {
    try {
      parse(code, { sourceType, ecmaVersion });
      return [];
    } catch (error) {
      return [`${file} is no ES${ecmaVersion} ${sourceType}: ${messageOf(error)}`];
    }
  });
  // In the letters that tell a release, those of a word may meet by chance.
  const name = file.replace(/^n\.[a-p]{5}\./, "");
  const digest = `sha384-${createHash("sha384").update(code).digest("base64")}`;
  return [
    ...syntax,
    ...(blocked.test(name) ? [`${file} has a name that content blockers look for`] : []),
    ...(integrity[file] === digest ? [] : [`integrity.json: expected ${digest} for ${file}, found ${integrity[file] ?? "nothing"}`]),
  ];
}

/**
 * `noren.js` parses as a classic script and as a module, chunks as modules, each no newer than promised, under a name that no content blocker
 * knows, and `integrity.json` holds its hash; one count for each file.
 */
export const syntax: Check = {
  name: "syntax",
  run: async () => {
    const files = Object.entries(readManifest().files);
    const integrity: Record<string, string> = JSON.parse(readFileSync(join(tagFolder, "integrity.json"), "utf8"));
    return sum(
      files.map(([file, { entry }]) => findings(file, entry, integrity)).map((found) => single(found.length === 0, found.join("\n"))),
    );
  },
};
