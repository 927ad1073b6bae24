import path from "node:path";
import { type BuildResult, build } from "../build/build.ts";
import { BuildError, describeProblem } from "../build/build-error.ts";
import { buildJsonSchema } from "../build/build-json-schema.ts";
import { readBuildConfig } from "../build/read-build-config.ts";
import { paint } from "../paint.ts";
import type { Terminal } from "../terminal.ts";
import { readOptions } from "./read-options.ts";
import { showProgress } from "./show-progress.ts";

const help = `noren build

  Turns catalogue and questions into static files, as noren.build.json says. Exit status 1 when a source is broken; nothing is
  written then.

  --config <file>   another configuration than noren.build.json
  --json            print what was done as JSON
  --schema          print the JSON Schema of noren.build.json, for editors
`;

const WARNINGS_SHOWN = 10;

export async function buildCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = readOptions(args, {
    config: { type: "string" },
    json: { type: "boolean" },
    schema: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  });
  if (values.help) {
    terminal.out(help);
    return 0;
  }
  if (values.schema) {
    terminal.out(`${JSON.stringify(buildJsonSchema(), null, 2)}\n`);
    return 0;
  }
  const name = values.config ?? "noren.build.json";
  const file = path.resolve(terminal.cwd, name);
  const { onProgress, clear } = showProgress(terminal);
  try {
    const config = await readBuildConfig(file, name);
    const result = await build({ config, root: path.dirname(file), onProgress });
    clear();
    terminal.out(values.json ? `${JSON.stringify(result, null, 2)}\n` : summary(result, config.out, terminal));
    return 0;
  } catch (error) {
    clear();
    if (!(error instanceof BuildError)) throw error;
    if (values.json) terminal.out(`${JSON.stringify({ problems: error.problems }, null, 2)}\n`);
    else
      terminal.err(
        `${paint(terminal).red("✗")} nothing was written\n${[...new Set(error.problems.map((problem) => `  ${describeProblem(problem)}\n`))].join("")}`,
      );
    return 1;
  }
}

function summary({ sources, warnings, written, removed }: BuildResult, out: string, terminal: Terminal): string {
  const { dim, green, yellow } = paint(terminal);
  const shown = warnings.slice(0, WARNINGS_SHOWN).map((warning) => `  ${yellow("!")} ${describeProblem(warning)}\n`);
  if (warnings.length > WARNINGS_SHOWN) shown.push(`  ${dim(`and ${warnings.length - WARNINGS_SHOWN} more`)}\n`);
  const lines = sources.map(
    ({ label, count, files, bytes }) => `${green("✓")} ${label}: ${count} in ${plural(files, "file")}, ${(bytes / 1000).toFixed(1)} kB\n`,
  );
  return `${shown.join("")}${lines.join("")}${plural(written.length, "file")} written to ${out}, ${removed.length} removed\n`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
