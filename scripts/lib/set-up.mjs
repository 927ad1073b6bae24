// @ts-check
// Installs what is declared, then hands over to the command. It may use nothing that is not in Node itself: nothing is installed yet.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const stampFile = join(root, "node_modules", ".noren-installed");

/**
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
  process.stderr.write(`noren: ${line}\n`);
  process.exit(1);
}

/** Every file that decides what an install puts in place. */
function manifests() {
  const workspaces = ["packages", "examples", "tests"].flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => join(folder, name, "package.json")) : [],
  );
  return ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ...workspaces].filter((file) => existsSync(join(root, file))).sort();
}

function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of manifests()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function packageManager() {
  /** @type {{ packageManager: string }} */
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return manifest.packageManager;
}

/**
 * Output goes to stderr: a command's own figures alone belong to stdout.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function runQuietly(command, args, env) {
  return new Promise((resolve) => {
    const onWindows = process.platform === "win32";
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], shell: onWindows });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.on("close", (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

async function install() {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  const manager = packageManager();
  process.stderr.write(`noren: installing dependencies with ${manager}\n`);
  // npm hands its whole user configuration down, and warns of each key it does not know itself.
  const env = { ...process.env, npm_config_loglevel: "error", npm_config_update_notifier: "false" };
  const code = await runQuietly("npx", ["-y", manager, "install", "--frozen-lockfile", "--config.confirmModulesPurge=false"], env);
  if (code !== 0) stop(`dependencies could not be installed (${manager} ended with ${code}); its own message is above`);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}

/**
 * @param {string} script
 * @param {string[]} args
 */
function hand(script, args) {
  const options = ["--conditions=noren-source", "--import", "tsx", script, ...args];
  // The root's tsconfig.json only lists the packages; tsx needs one that says how JSX is compiled.
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.base.json") };
  const child = spawn(process.execPath, options, { cwd: root, stdio: "inherit", env });
  // A terminal sends Ctrl-C to both; this one waits, so that the child can close what it opened and say so.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

const [command = "", ...rest] = process.argv.slice(2);
const script = join(root, "scripts", `${command}.ts`);
if (!/^[a-z][a-z0-9]*$/.test(command) || !existsSync(script)) stop(`there is no command "${command}" in scripts/`);
await install();
hand(script, rest[0] === "--" ? rest.slice(1) : rest);
