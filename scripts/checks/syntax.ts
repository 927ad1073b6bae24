import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "acorn";
import { readManifest, tagFolder } from "../lib/manifest.ts";
import { type Check, single, sum } from "./check.ts";

/** Words in addresses that content blockers look for. */
const blocked = /popup|survey|exit|track|(^|[^a-z])ads?([^a-z]|$)/i;

function findings(file: string, entry: string | undefined): readonly string[] {
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
      return [`${file} is no ES${ecmaVersion} ${sourceType}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
  const name = file.replace(/\.[0-9a-f]+\.js$/, "");
  return blocked.test(name) ? [...syntax, `${file} has a name that content blockers look for`] : syntax;
}

/** `noren.js` parses as a classic script and as a module, chunks as modules, each no newer than promised; one count for each file. */
export const syntax: Check = {
  name: "syntax",
  run: async () => {
    const files = Object.entries(readManifest().files);
    return sum(files.map(([file, { entry }]) => findings(file, entry)).map((found) => single(found.length === 0, found.join("\n"))));
  },
};
