import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../lib/root.ts";
import { run } from "../lib/run.ts";
import { runTool } from "../lib/run-tool.ts";
import { packages, type Workspace } from "../lib/workspaces.ts";
import { type Check, type Outcome, single, sum } from "./check.ts";
import { packageEntries } from "./package-entries.ts";

function packageManager(): string {
  const manifest: { packageManager: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return manifest.packageManager;
}

/** What npm would publish is checked, not what lies in the folder. */
async function checkTarball(workspace: Workspace, folder: string): Promise<Outcome> {
  const name = workspace.manifest.name;
  const target = join(folder, workspace.folder);
  const packed = await run("npx", ["-y", packageManager(), "pack", "--pack-destination", target], { cwd: workspace.path });
  const file = packed.code === 0 ? readdirSync(target).find((each) => each.endsWith(".tgz")) : undefined;
  if (!file) return single(false, `${name} could not be packed:\n${packed.output}`);
  const tarball = join(target, file);
  const linted = await runTool("publint", ["run", tarball, "--strict"]);
  const outcomes = [single(linted.code === 0, `publint, ${name}:\n${linted.output}`)];
  if (packageEntries(workspace).length > 0) {
    const typed = await runTool("attw", [tarball, "--profile", "esm-only", "--no-emoji", "--no-color"]);
    outcomes.push(single(typed.code === 0, `attw, ${name}:\n${typed.output}`));
  }
  return sum(outcomes);
}

/** Every entry loads in Node, where there is no window, and takes nothing from one. */
async function checkImport(workspace: Workspace): Promise<Outcome> {
  const entries = packageEntries(workspace);
  if (entries.length === 0) return sum([]);
  const code = `for (const entry of ${JSON.stringify(entries)}) {
    await import(entry).catch((error) => { console.error(entry + ": " + error.message); process.exitCode = 1; });
  }`;
  const ran = await run(process.execPath, ["--input-type=module", "--eval", code], { cwd: workspace.path });
  return single(ran.code === 0, `importing ${workspace.manifest.name} without a window:\n${ran.output}`);
}

async function inPairs<Item>(items: readonly Item[], work: (item: Item) => Promise<Outcome>): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < items.length; at += 2) outcomes.push(...(await Promise.all(items.slice(at, at + 2).map(work))));
  return sum(outcomes);
}

export const published: Check = {
  name: "published",
  run: async () => {
    const all = packages().filter(({ manifest }) => !manifest.private);
    const folder = mkdtempSync(join(tmpdir(), "noren-packed-"));
    try {
      return sum([await inPairs(all, (workspace) => checkTarball(workspace, folder)), await inPairs(all, checkImport)]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
