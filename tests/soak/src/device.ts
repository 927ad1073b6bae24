import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core";
import { chromiumArguments } from "../../browser/src/drivers/chromium-arguments.ts";
import { browserPart } from "../../browser/src/drivers/find-browser.ts";

const args = [...chromiumArguments, "--disable-gpu"];

/** In a browser of its own, pages of this host may keep nothing: no database, no storage, no cookie, no lock. It is this machine as well. */
export const blockedHost = "localhost";
/** As the browser's own settings write it: 2 is "block". */
const preferences = { profile: { content_settings: { exceptions: { cookies: { [`${blockedHost},*`]: { setting: 2 } } } } } };

type Receive = (number: string, receipt: string) => void;

/** A browser's profile: what its tabs share. */
export interface Device {
  newPage(): Promise<Page>;
  offline(is: boolean): Promise<void>;
  /** Leaves no room for anything new on the device's disk, as seen by `origin`; or gives it back. */
  full(is: boolean, origin: string): Promise<void>;
  /** Kills every process of the browser at once, and opens it again with the same profile. Only with a browser of its own. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export function openSharedBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPart("chromium", "chromium"),
    args,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
}

function describe(context: () => BrowserContext): Pick<Device, "newPage" | "offline" | "full"> {
  let quota: CDPSession | undefined;
  return {
    newPage: () => context().newPage(),
    offline: (is) => context().setOffline(is),
    async full(is, origin) {
      if (is) {
        // The override lasts as long as the page through which it was asked for.
        const page = await context().newPage();
        quota = await context().newCDPSession(page);
      }
      // Gone with a browser that was killed, and the override with it.
      await quota?.send("Storage.overrideQuotaForOrigin", is ? { origin, quotaSize: 1 } : { origin }).catch(() => undefined);
    },
  };
}

/** A new profile in a browser that other devices use as well. */
export async function openDevice(browser: Browser, receive: Receive): Promise<Device> {
  const context = await browser.newContext();
  await context.exposeBinding("receipt", (_source, number: string, receipt: string) => receive(number, receipt));
  return {
    ...describe(() => context),
    kill: () => Promise.reject(new Error("this browser is shared")),
    close: () => context.close(),
  };
}

/** A new profile on disk, in a browser of its own. */
export async function openOwnDevice(receive: Receive): Promise<Device> {
  const folder = await mkdtemp(join(tmpdir(), "noren-soak-"));
  await mkdir(join(folder, "Default"));
  await writeFile(join(folder, "Default/Preferences"), JSON.stringify(preferences));
  let child: ChildProcess;
  let browser: Browser;
  let context: BrowserContext;
  // The whole group: the processes of its tabs as well.
  const killAll = (): void => {
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, "SIGKILL");
  };

  const open = async (): Promise<void> => {
    child = spawn(
      browserPart("chromium", "chromium"),
      [
        ...args,
        "--headless=new",
        "--remote-debugging-port=0",
        `--user-data-dir=${folder}`,
        "--disable-background-timer-throttling",
        "--disable-renderer-backgrounding",
        "--disable-backgrounding-occluded-windows",
        "about:blank",
      ],
      { stdio: ["ignore", "ignore", "pipe"], detached: true },
    );
    browser = await chromium.connectOverCDP(await addressOf(child));
    const [first] = browser.contexts();
    if (!first) throw new Error("the browser has no window");
    context = first;
    await context.exposeBinding("receipt", (_source, number: string, receipt: string) => receive(number, receipt));
  };
  const end = async (): Promise<void> => {
    const ended = once(child, "exit");
    killAll();
    await ended;
    await browser.close().catch(() => undefined);
  };

  await open();
  process.once("exit", killAll);
  return {
    ...describe(() => context),
    async kill() {
      await end();
      await open();
    },
    async close() {
      process.off("exit", killAll);
      await end();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The address for developer tools that a browser says as it begins. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = "";
  for await (const text of child.stderr ?? []) {
    said += text;
    const found = /DevTools listening on (\S+)/.exec(said);
    if (!found?.[1]) continue;
    // Unread, it would fill and stop the browser.
    child.stderr?.resume();
    return found[1];
  }
  throw new Error(`the browser did not open:\n${said}`);
}
