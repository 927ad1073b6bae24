/** Moves focus between the stops (`data-move`) in a root on the keys ArrowDown and ArrowUp. True if it moved. */
export function moveFocus(root: ShadowRoot, key: string): boolean {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const stops = [...root.querySelectorAll("[data-move]")];
  const at = stops.indexOf(root.activeElement ?? root.host);
  const next = stops[at + step];
  if (step === 0 || at < 0 || !(next instanceof HTMLElement)) return false;
  next.focus();
  return true;
}
