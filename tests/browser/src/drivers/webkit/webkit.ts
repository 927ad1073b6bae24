import type { Browser, BrowserLook, ConsoleMessage, Visitor } from "../browser.ts";
import { browserPart } from "../find-browser.ts";
import { freePort } from "../free-port.ts";
import { lookUntil } from "../look-until.ts";
import { makePage } from "../make-page.ts";
import type { Tab } from "../tab.ts";
import { unknownRequests } from "../unknown-requests.ts";
import { keyCode } from "./key-codes.ts";
import { type Display, openDisplay } from "./open-display.ts";
import { endProcess, startProcess } from "./start-process.ts";
import { webDriver } from "./web-driver.ts";

type Send = <Value>(method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<Value>;

/** WebDriver tells nothing of the console, so the page keeps its own notes. Runs in the page. */
function keepConsole(): void {
  if ("__consoleNotes" in window) return;
  const notes: ConsoleMessage[] = [];
  Object.defineProperty(window, "__consoleNotes", { value: notes });
  for (const kind of ["log", "info", "warn", "error", "debug"] as const) {
    const original = console[kind];
    console[kind] = (...values: unknown[]) => {
      notes.push({ kind, text: values.map(String).join(" ") });
      original(...values);
    };
  }
  addEventListener("error", (event) => notes.push({ kind: "uncaught", text: event.message }));
  addEventListener("unhandledrejection", (event) => notes.push({ kind: "uncaught", text: String(event.reason) }));
}

const waitUntilReady = (base: string): Promise<boolean> =>
  lookUntil(5, "WebKitWebDriver did not answer", () =>
    webDriver(base, "GET", "/status").then(
      () => true,
      () => false,
    ),
  );

/** All commands go to the driver's current window, so the tabs of a session take turns. */
function openTab(send: Send, handle: string, inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>): Tab {
  const here: Send = (method, path, body) =>
    inTurn(async () => {
      await send("POST", "/window", { handle });
      return send(method, path, body);
    });
  const run = (expression: string) => here<string>("POST", "/execute/sync", { script: `return (${expression})`, args: [] });
  const notes = () => run(`(${keepConsole})(), JSON.stringify(window.__consoleNotes)`);
  const navigate = async (path: string, body: object) => {
    await here("POST", path, body);
    await notes();
  };
  const pointer = (actions: object[]) =>
    here<null>("POST", "/actions", { actions: [{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions }] });
  const keys = (actions: object[]) => here<null>("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  const down = (key: string) => ({ type: "keyDown", value: keyCode(key) });
  const up = (key: string) => ({ type: "keyUp", value: keyCode(key) });
  const moveTo = (x: number, y: number) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 });
  return {
    open: (url) => navigate("/url", { url }),
    reload: () => navigate("/refresh", {}),
    back: () => navigate("/back", {}),
    run,
    moveMouse: async (x, y) => {
      await pointer([moveTo(x - 2, y), moveTo(x, y)]);
    },
    clickMouse: async (x, y) => {
      await pointer([moveTo(x, y), { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }]);
    },
    drawMouse: async (from, to) => {
      const steps = Array.from({ length: 12 }, (_, step) => {
        const part = (step + 1) / 12;
        return moveTo(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
      });
      await pointer([moveTo(from.x, from.y), { type: "pointerDown", button: 0 }, ...steps, { type: "pointerUp", button: 0 }]);
    },
    tap: () => Promise.reject(new Error("WebKit has no touch here: use click")),
    swipe: () => Promise.reject(new Error("WebKit has no touch here")),
    crash: () => Promise.reject(new Error("WebKit's driver ends its session with a page's process, and the storage with that")),
    usage: () => Promise.reject(new Error("WebKit does not tell what a page holds")),
    throttle: () => Promise.reject(new Error("WebKit cannot be slowed down")),
    type: async (text) => {
      await keys([...text].flatMap((character) => [down(character), up(character)]));
    },
    press: async (key, modifiers) => {
      await keys([...modifiers.map(down), down(key), up(key), ...[...modifiers].reverse().map(up)]);
    },
    viewport: async (width, height) => {
      await here("POST", "/window/rect", { width, height });
      // The page hears of its new size later than the driver answers.
      const asked = `${width} x ${height}`;
      await lookUntil(
        5,
        `WebKit's window did not become ${asked}`,
        async () => (await run("[innerWidth, innerHeight].join(' x ')")) === asked,
      );
    },
    screenshot: async () => Buffer.from(await here<string>("GET", "/screenshot"), "base64"),
    console: async () => JSON.parse(await notes()),
    close: async () => {
      await here("DELETE", "/window");
    },
  };
}

/** A visitor is a session with a driver of its own, since a WebKitWebDriver serves one session and forgets storage with it. */
async function openVisitor(display: Display, look: BrowserLook): Promise<Visitor> {
  const port = await freePort();
  const locale = (look.locale ?? "en-US").replace("-", "_");
  const driver = startProcess(browserPart("webkit", "WebKitWebDriver"), [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display.name,
      GDK_BACKEND: "x11",
      LIBGL_ALWAYS_SOFTWARE: "1",
      NO_AT_BRIDGE: "1",
      LANGUAGE: locale,
      LANG: `${locale}.UTF-8`,
    },
  });
  const base = `http://127.0.0.1:${port}`;
  await waitUntilReady(base);
  const options = {
    binary: browserPart("webkit", "MiniBrowser"),
    args: ["--automation", "--javascript-can-open-windows-automatically=true"],
  };
  const session = await webDriver<{ sessionId: string }>(base, "POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  });
  const root = `/session/${session.sessionId}`;
  const send: Send = (method, path, body) => webDriver(base, method, root + path, body);
  const first = await send<string>("GET", "/window");
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work, work);
    turn = mine;
    return mine;
  };
  const size = look.viewport ?? { width: 1280, height: 800 };
  // The window of its own accord has a toolbar and a wide least width; one opened by script has neither.
  const script = `window.open("about:blank", "_blank", "popup,noopener,width=${size.width},height=${size.height}");`;
  return {
    page: async () => {
      const handle = await inTurn(async () => {
        await send("POST", "/window", { handle: first });
        const before = await send<string[]>("GET", "/window/handles");
        await send("POST", "/execute/sync", { script, args: [] });
        return lookUntil(5, "WebKit opened no window", async () => {
          const handles = await send<string[]>("GET", "/window/handles");
          return handles.find((each) => !before.includes(each));
        });
      });
      const tab = openTab(send, handle, inTurn);
      await tab.viewport(size.width, size.height);
      return makePage(tab);
    },
    requests: () => unknownRequests("WebKit"),
    close: async () => {
      await send("DELETE", "").catch(() => undefined);
      await endProcess(driver);
    },
  };
}

export async function openWebKit(look: BrowserLook = {}): Promise<Browser> {
  if (look.phone || look.dark || look.reducedMotion || look.forcedColors) {
    throw new Error("the WebKit driver has neither touch nor preferences for colour and motion");
  }
  const display = await openDisplay(browserPart("webkit", "Xvfb"));
  const visitors = new Set<Visitor>();
  return {
    name: "webkit",
    visitor: async ({ script } = {}) => {
      if (script) throw new Error("the WebKit driver cannot run a script before the page's own");
      const visitor = await openVisitor(display, look);
      visitors.add(visitor);
      return visitor;
    },
    close: async () => {
      for (const visitor of visitors) await visitor.close();
      await display.close();
    },
  };
}
