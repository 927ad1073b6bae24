import { readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { filesUnder } from "../lib/files-under.ts";
import { root } from "../lib/root.ts";
import { packages, type Workspace } from "../lib/workspaces.ts";
import { type Check, fromFindings } from "./check.ts";
import { findImports } from "./find-imports.ts";

const widgets = ["survey", "shelf", "retention", "faq"];

/** Which of our packages each may import; a pattern is matched against the rest of `@noren/`. */
const allowed: Readonly<Record<string, readonly RegExp[]>> = {
  core: [],
  search: [],
  catalog: [],
  ui: [/^core(\/|$)/],
  survey: [/^(core|ui)(\/|$)/],
  retention: [/^(core|ui)(\/|$)/],
  shelf: [/^(core|ui|catalog)(\/|$)/],
  faq: [/^(core|ui|search)(\/|$)/],
  tag: [/^(core|ui|survey|shelf|retention|faq)(\/|$)/],
  cli: [/^(catalog|search|core)(\/|$)/, new RegExp(`^(${widgets.join("|")})/(schema|logic|locales|compile|validate|templates)(/|$)`)],
  collector: [/^core(\/|$)/, /^survey\/stats$/],
};

function findings(workspace: Workspace, file: string): readonly string[] {
  const shown = relative(root, file).split(sep).join("/");
  return findImports(readFileSync(file, "utf8")).flatMap((specifier) => {
    if (specifier.startsWith(".")) {
      const target = resolve(dirname(file), specifier);
      const leaves = relative(workspace.path, target).startsWith("..");
      return leaves ? [`${shown} reaches into another package by path: ${specifier}`] : [];
    }
    if (!specifier.startsWith("@noren/") && specifier !== "noren") return [];
    const rest = specifier.replace("@noren/", "");
    const fine = specifier === workspace.manifest.name || allowed[workspace.folder]?.some((pattern) => pattern.test(rest));
    return fine ? [] : [`${shown} may not import ${specifier}`];
  });
}

/** The design's import directions: never up, never sideways, and no widget imports another. */
export const directions: Check = {
  name: "directions",
  run: async () => {
    const unknown = packages()
      .filter((workspace) => !allowed[workspace.folder])
      .map((workspace) => `packages/${workspace.folder} has no rule in scripts/checks/directions.ts`);
    const found = packages().flatMap((workspace) =>
      filesUnder(`${workspace.path}/src`)
        .filter((file) => /\.tsx?$/.test(file))
        .flatMap((file) => findings(workspace, file)),
    );
    return fromFindings([...unknown, ...found]);
  },
};
