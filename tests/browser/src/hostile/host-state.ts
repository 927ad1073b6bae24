import type { Page } from "../drivers/index.ts";

/** All of the host's page that a widget might change. */
interface HostState {
  readonly markup: string;
  readonly focus: Element | null;
  readonly scroll: string;
  readonly sheets: number;
  readonly elements: ReadonlyMap<Element, { readonly box: string; readonly style: ReadonlyMap<string, string> }>;
}

declare global {
  interface Window {
    hostState?: HostState;
  }
}

/** Runs in the page: notes how the host's page is, or tells how it differs from what was noted. */
function watchHost(task: "note" | "while open" | "after"): readonly string[] {
  const ours = (element: Element) => element.localName.startsWith("noren-");
  const seen = [...document.querySelectorAll("*")].filter((element) => !ours(element) && !element.closest("head"));
  const styleOf = (element: Element) => {
    const style = getComputedStyle(element);
    return new Map([...style].map((name) => [name, style.getPropertyValue(name)]));
  };
  // What moves by the host's own style is compared where it comes to rest.
  for (const animation of document.getAnimations())
    if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
  const boxOf = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].join();
  };
  const now: HostState = {
    // What a widget's own element holds is the widget's.
    markup: document.documentElement.outerHTML.replace(/(<noren-[^>]*>)[^<]*(?=<\/noren-)/g, "$1"),
    focus: document.activeElement,
    scroll: `${scrollX},${scrollY}`,
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    elements: new Map(seen.map((element) => [element, { box: boxOf(element), style: styleOf(element) }])),
  };
  const before = window.hostState;
  if (task === "note" || !before) {
    window.hostState = now;
    return [];
  }
  const differences: string[] = [];
  const compare = (what: string, was: string, is: string) => {
    if (was !== is) differences.push(`${what} was ${was} and is ${is}`);
  };
  const nameOf = (element: Element | null) => (element ? `${element.localName}${element.id && `#${element.id}`}` : "nothing");
  compare("scroll", before.scroll, now.scroll);
  compare("sheets", `${before.sheets}`, `${now.sheets}`);
  if (task === "after") {
    const from = [...now.markup].findIndex((_, index) => now.markup[index] !== before.markup[index]);
    const excerpt = (text: string) => text.slice(Math.max(0, from - 40), from + 80);
    if (before.markup !== now.markup) compare("markup", excerpt(before.markup), excerpt(now.markup));
    if (before.focus !== now.focus) compare("focus", nameOf(before.focus), `${nameOf(now.focus)}, another one`);
  }
  for (const [element, { box, style }] of now.elements) {
    const was = before.elements.get(element);
    if (!was) {
      differences.push(`${nameOf(element)} is new`);
      continue;
    }
    compare(`the box of ${nameOf(element)}`, was.box, box);
    // A ring round what has the focus depends on whether the last thing pressed was a key.
    if (element === before.focus) continue;
    for (const [name, value] of style) compare(`${name} of ${nameOf(element)}`, was.style.get(name) ?? "", value);
  }
  for (const element of before.elements.keys()) if (!now.elements.has(element)) differences.push(`${nameOf(element)} is gone`);
  return differences.slice(0, 12);
}

export const noteHost = (page: Page) => page.evaluate(watchHost, "note");

/** What differs in the host's page while a popup is open: its markup and focus may. */
export const changesWhileOpen = (page: Page) => page.evaluate(watchHost, "while open");

/** What differs in the host's page from when it was noted. */
export const changesAfter = (page: Page) => page.evaluate(watchHost, "after");
