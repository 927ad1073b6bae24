import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { BrowserName } from "./browser.ts";

/** What each browser needs on this machine; a value is the path of an executable file, or undefined where it is missing. */
export type Found = Readonly<Record<string, string | undefined>>;

const programFiles = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];

const elsewhere: Record<"chromium" | "firefox", readonly string[]> = {
  chromium: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...programFiles.flatMap((folder) => (folder ? [join(folder, "Google/Chrome/Application/chrome.exe")] : [])),
  ],
  firefox: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    ...programFiles.flatMap((folder) => (folder ? [join(folder, "Mozilla Firefox/firefox.exe")] : [])),
  ],
};

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin", "/usr/local/bin");
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable);
}

/** Debian keeps WebKitGTK's small test browser in a folder named after the machine's architecture. */
function miniBrowser(): string | undefined {
  for (const base of ["/usr/lib", "/usr/libexec", "/usr/lib64"]) {
    if (!existsSync(base)) continue;
    const folders = ["", ...readdirSync(base)].flatMap((name) =>
      ["4.1", "4.0"].map((version) => join(base, name, `webkit2gtk-${version}`)),
    );
    const found = folders.map((folder) => join(folder, "MiniBrowser")).find(executable);
    if (found) return found;
  }
  return undefined;
}

export function findBrowser(name: BrowserName): Found {
  switch (name) {
    case "chromium":
      return {
        chromium: onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) ?? elsewhere.chromium.find(executable),
      };
    case "firefox":
      return { firefox: onPath(["firefox-esr", "firefox"]) ?? elsewhere.firefox.find(executable) };
    case "webkit":
      return { WebKitWebDriver: onPath(["WebKitWebDriver"]), MiniBrowser: miniBrowser(), Xvfb: onPath(["Xvfb"]) };
  }
}

/** The path of one part of a browser; throws one clear line if it is missing. */
export function browserPart(name: BrowserName, part: string): string {
  const path = findBrowser(name)[part];
  if (!path) throw new Error(`${name} cannot be opened: ${part} is not installed on this machine`);
  return path;
}
