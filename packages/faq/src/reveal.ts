/** Scrolls `body` so that as much of what was opened in `item` as fits comes into sight, its beginning first. */
export function reveal(item: Element, body: Element): void {
  const box = body.getBoundingClientRect();
  const { top, bottom } = item.getBoundingClientRect();
  if (bottom > box.bottom) body.scrollTop += Math.min(bottom - box.bottom, top - box.top);
}
