/** Where an element can be pressed, or what keeps it from being pressed. */
export type Spot = { readonly x: number; readonly y: number } | { readonly because: string };

/** The first element that a selector finds, as described at Page. Runs in the page. */
export function deepQuery(selector: string): HTMLElement | null {
  const search = (root: ParentNode, css: string): Element | null => {
    const own = root instanceof Element && root.shadowRoot ? [root.shadowRoot, root] : [root];
    for (const start of own) {
      const direct = start.querySelector(css);
      if (direct) return direct;
      for (const element of start.querySelectorAll("*")) {
        const within = element.shadowRoot ? search(element.shadowRoot, css) : null;
        if (within) return within;
      }
    }
    return null;
  };
  let found: ParentNode | null = document;
  for (const part of selector.split(">>>")) found = found ? search(found, part.trim()) : null;
  return found instanceof HTMLElement ? found : null;
}

/** Whether something takes up room and is not hidden. Runs in the page. */
export function isVisible(element: HTMLElement | null): boolean {
  if (!element?.isConnected) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === "visible";
}

/** Brings an element into view and says where to press it. Runs in the page. */
export async function findSpot(element: HTMLElement | null, visible: boolean): Promise<Spot> {
  if (!element) return { because: "there is no such element" };
  if (!visible) return { because: "it is not visible" };
  const first = element.getBoundingClientRect();
  const inView = first.top >= 0 && first.left >= 0 && first.bottom <= innerHeight && first.right <= innerWidth;
  if (!inView) element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const after = element.getBoundingClientRect();
  if (before.top !== after.top || before.left !== after.left) return { because: "it is moving" };
  const x = after.left + after.width / 2;
  const y = after.top + after.height / 2;
  let hit = document.elementFromPoint(x, y);
  for (let inner = hit; inner?.shadowRoot; ) {
    inner = inner.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  for (let node: Node | null = hit; node; ) {
    if (node === element) return { x, y };
    const slot: Node | null = node instanceof Element ? node.assignedSlot : null;
    node = slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  const label = element.closest("label");
  if (label && hit && label.contains(hit)) return { x, y };
  return { because: hit ? `<${hit.localName} class="${hit.getAttribute("class") ?? ""}"> covers it` : "nothing is at its centre" };
}
