import { existsSync } from "node:fs";
import { type BrowserName, browserNames, type Found, findBrowser } from "../../tests/browser/src/drivers/index.ts";
import { type Ran, run } from "./run.ts";

export interface BrowserState {
  readonly name: BrowserName;
  readonly parts: Found;
  /** One line that says what is missing and why it could not be installed. */
  readonly missing?: string;
}

/** What is asked of the machine. */
export interface Machine {
  find(name: BrowserName): Found;
  run(command: string, args: readonly string[]): Promise<Ran>;
  hasAptGet(): boolean;
  isRoot(): boolean;
  isLinux(): boolean;
}

const thisMachine: Machine = {
  find: findBrowser,
  run,
  hasAptGet: () => existsSync("/usr/bin/apt-get"),
  isRoot: () => process.getuid?.() === 0,
  isLinux: () => process.platform === "linux",
};

/** Debian's packages. Japanese fonts belong to the browsers: without them every picture of Japanese is a row of boxes. */
const debian: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ["chromium", "fonts-noto-cjk"],
  firefox: ["firefox-esr"],
  webkit: ["webkit2gtk-driver", "xvfb"],
};

function absent(parts: Found): readonly string[] {
  return Object.keys(parts).filter((part) => !parts[part]);
}

/** The words that start a command as root, or a reason why there are none. */
async function asRoot(machine: Machine): Promise<readonly string[] | string> {
  if (!machine.hasAptGet()) return "it can be installed here by hand only (apt-get was not found)";
  if (machine.isRoot()) return [];
  const sudo = await machine.run("sudo", ["-n", "true"]);
  return sudo.code === 0 ? ["sudo", "-n"] : "installing it needs root or a sudo that asks no password";
}

async function aptGet(machine: Machine, prefix: readonly string[], args: readonly string[]): Promise<string | undefined> {
  const words = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q", ...args];
  const [command = "env", ...rest] = words;
  const ran = await machine.run(command, rest);
  if (ran.code === 0) return undefined;
  const said = ran.output.split("\n").find((line) => line.startsWith("E: "));
  return `apt-get ${args[0]} failed: ${said?.slice(3) ?? `it ended with ${ran.code}`}`;
}

async function japaneseFontMissing(machine: Machine): Promise<boolean> {
  if (!machine.isLinux()) return false;
  const list = await machine.run("fc-list", [":lang=ja", "family"]);
  return list.code === 0 && list.output.trim() === "";
}

async function install(machine: Machine, wanted: readonly BrowserName[]): Promise<string | undefined> {
  const prefix = await asRoot(machine);
  if (typeof prefix === "string") return prefix;
  // A list of packages that is already there usually serves; only an old or missing one needs refreshing.
  const names = wanted.flatMap((name) => debian[name]);
  const args = ["install", "--no-install-recommends", ...names];
  if ((await aptGet(machine, prefix, args)) === undefined) return undefined;
  return (await aptGet(machine, prefix, ["update"])) ?? (await aptGet(machine, prefix, args));
}

/** Finds each browser, and installs what is missing where Debian's package manager can. */
export async function installBrowsers(say: (line: string) => void, machine = thisMachine): Promise<readonly BrowserState[]> {
  const fontless = await japaneseFontMissing(machine);
  const wanted = browserNames.filter((name) => absent(machine.find(name)).length > 0 || (name === "chromium" && fontless));
  let failure: string | undefined;
  if (wanted.length > 0) {
    say(`noren: installing ${wanted.join(", ")}`);
    failure = await install(machine, wanted);
    if (fontless && (await japaneseFontMissing(machine)))
      say(`noren: no Japanese font is installed, so pictures show boxes in its place: ${failure ?? "fonts-noto-cjk did not bring one"}`);
  }
  return browserNames.map((name) => {
    const parts = machine.find(name);
    const gone = absent(parts);
    if (gone.length === 0) return { name, parts };
    return { name, parts, missing: `${name} is missing (${gone.join(", ")}): ${failure ?? "its packages did not bring it"}` };
  });
}
