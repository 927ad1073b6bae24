import { expect, it } from "vitest";
import type { BrowserName, Found } from "../../tests/browser/src/drivers/index.ts";
import { installBrowsers, type Machine } from "./install-browsers.ts";

const parts: Record<BrowserName, readonly string[]> = {
  chromium: ["chromium"],
  firefox: ["firefox"],
  webkit: ["WebKitWebDriver", "MiniBrowser", "Xvfb"],
};

interface Setting extends Partial<Machine> {
  /** Parts that are not on the machine. */
  lacks?: readonly string[];
  /** What a command says and how it ends; left out: it succeeds, and lists one Japanese font. */
  ends?: (words: string) => { code: number; output: string } | undefined;
}

/** A Debian machine of root with all browsers, but for what is said; with every command that was run. */
function machineWith({ lacks = [], ends = () => undefined, ...rest }: Setting) {
  const ran: string[] = [];
  const machine: Machine = {
    find: (name): Found => Object.fromEntries(parts[name].map((part) => [part, lacks.includes(part) ? undefined : `/usr/bin/${part}`])),
    run: async (command, args) => {
      const words = [command, ...args].join(" ");
      ran.push(words);
      return ends(words) ?? { code: 0, output: "Noto Sans CJK JP\n" };
    },
    hasAptGet: () => true,
    isRoot: () => true,
    isLinux: () => true,
    ...rest,
  };
  return { machine, ran };
}

async function stateOf(setting: Setting) {
  const { machine, ran } = machineWith(setting);
  const said: string[] = [];
  const states = await installBrowsers((line) => said.push(line), machine);
  return { said, ran, missing: states.flatMap(({ missing }) => missing ?? []) };
}

it("installs nothing where nothing is missing", async () => {
  expect(await stateOf({})).toEqual({ said: [], ran: ["fc-list :lang=ja family"], missing: [] });
});

it.each<[why: string, setting: Setting, missing: string[]]>([
  [
    "no package manager is known",
    { lacks: ["firefox"], hasAptGet: () => false },
    ["firefox is missing (firefox): it can be installed here by hand only (apt-get was not found)"],
  ],
  [
    "nobody may install",
    {
      lacks: ["chromium", "Xvfb"],
      isRoot: () => false,
      ends: (words) => (words.startsWith("sudo") ? { code: 1, output: "a password is required" } : undefined),
    },
    [
      "chromium is missing (chromium): installing it needs root or a sudo that asks no password",
      "webkit is missing (Xvfb): installing it needs root or a sudo that asks no password",
    ],
  ],
  [
    "the package manager refuses",
    {
      lacks: ["WebKitWebDriver", "MiniBrowser"],
      ends: (words) =>
        words.includes("apt-get") ? { code: 100, output: "Reading lists\nE: Unable to locate package webkit2gtk-driver\n" } : undefined,
    },
    ["webkit is missing (WebKitWebDriver, MiniBrowser): apt-get update failed: Unable to locate package webkit2gtk-driver"],
  ],
  [
    "the package manager ends without a word",
    { lacks: ["firefox"], ends: (words) => (words.includes(" install ") ? { code: 9, output: "" } : undefined) },
    ["firefox is missing (firefox): apt-get install failed: it ended with 9"],
  ],
  ["its packages do not hold it", { lacks: ["firefox"] }, ["firefox is missing (firefox): its packages did not bring it"]],
])("says in one line what is missing and why, where %s", async (_, setting, missing) => {
  const state = await stateOf(setting);
  expect(state.missing).toEqual(missing);
  expect(state.said).toHaveLength(1);
});

it("installs the packages of what is missing alone, through sudo where that asks nothing", async () => {
  const { said, ran } = await stateOf({ lacks: ["firefox", "Xvfb"], isRoot: () => false });
  expect(said).toEqual(["noren: installing firefox, webkit"]);
  expect(ran.at(-1)).toMatch(/^sudo -n env \S+ apt-get -y -q install --no-install-recommends firefox-esr webkit2gtk-driver xvfb$/);
});

it("installs Japanese fonts with Chromium's packages where there are none", async () => {
  let installed = false;
  const { said, ran, missing } = await stateOf({
    ends: (words) => {
      installed ||= words.includes("fonts-noto-cjk");
      return words.startsWith("fc-list") && !installed ? { code: 0, output: "" } : undefined;
    },
  });
  expect(said).toEqual(["noren: installing chromium"]);
  expect(ran.at(-2)).toContain("fonts-noto-cjk");
  expect(missing).toEqual([]);
});

it("says in one line that Japanese stays without a font, and why, where it could not be installed though the browsers are there", async () => {
  const fontless = (words: string) => (words.startsWith("fc-list") ? { code: 0, output: "" } : undefined);
  const line = "noren: no Japanese font is installed, so pictures show boxes in its place: ";
  const barred = await stateOf({ hasAptGet: () => false, ends: fontless });
  expect(barred.said.slice(1)).toEqual([`${line}it can be installed here by hand only (apt-get was not found)`]);
  expect(barred.missing).toEqual([]);
  expect((await stateOf({ ends: fontless })).said.slice(1)).toEqual([`${line}fonts-noto-cjk did not bring one`]);
});
