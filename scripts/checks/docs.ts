import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { documents } from "../lib/documents.ts";
import { findDeadLinks } from "../lib/find-dead-links.ts";
import { findWrongExamples } from "../lib/find-wrong-examples.ts";
import { root } from "../lib/root.ts";
import { type Check, fromFindings, type Outcome, single, sum } from "./check.ts";

const inFolder = (folder: string, names: readonly string[]): readonly string[] => names.map((name) => join(root, folder, name));

/** Every page that people read: at the top, in docs/, and each folder's README. */
function pages(): readonly string[] {
  const isPage = (name: string) => name.endsWith(".md");
  const readmes = ["packages", "examples", "tests"].flatMap((folder) =>
    inFolder(
      folder,
      readdirSync(join(root, folder)).map((name) => join(name, "README.md")),
    ),
  );
  const all = [
    ...inFolder("", readdirSync(root).filter(isPage)),
    ...inFolder("docs", readdirSync(join(root, "docs")).filter(isPage)),
    ...readmes,
  ];
  return all.filter((file) => existsSync(file));
}

/** Every reason of the arbiter has its row in the guide's table, and no row is about another. */
function reasons(): Outcome {
  const source = readFileSync(join(root, "packages/core/src/arbiter/arbiter.ts"), "utf8");
  const known = [...(/export type Reason =([^;]+);/.exec(source)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(([, reason = ""]) => reason);
  const guide = readFileSync(join(root, "docs/getting-started.md"), "utf8");
  const table = /<!-- reasons -->([\s\S]*?)<!-- \/reasons -->/.exec(guide)?.[1] ?? "";
  const rows = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(([, reason = ""]) => reason);
  return fromFindings([
    ...(known.length > 0 ? [] : ["packages/core/src/arbiter/arbiter.ts: expected a type Reason, found none"]),
    ...known.filter((reason) => !rows.includes(reason)).map((reason) => `docs/getting-started.md: the reason "${reason}" has no row`),
    ...rows.filter((reason) => !known.includes(reason)).map((reason) => `docs/getting-started.md: there is no reason "${reason}"`),
  ]);
}

/** docs/configuration.md is what the schemas say, docs/npm.md shows what compiles, every JSON example is valid, no link is dead. */
export const docs: Check = {
  name: "docs",
  run: async () => {
    const made = documents().map(({ file, text, wanted }) =>
      single(text === wanted, `${file} is not what the sources say (npm run reference)`),
    );
    const examples = findWrongExamples(pages());
    return sum([
      ...made,
      reasons(),
      fromFindings(findDeadLinks(pages())),
      examples.count > 0 ? fromFindings(examples.findings) : single(false, "found no JSON example"),
    ]);
  },
};
