/** Moves focus between the stops (`data-move`) in a root on the keys ArrowDown and ArrowUp. True if it moved. */
export function moveFocus(root: ShadowRoot, key: string): boolean {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  const stops = [...root.querySelectorAll<HTMLElement>("[data-move]")];
  const at = stops.findIndex((stop) => stop === root.activeElement);
  const next = step !== 0 && at >= 0 && stops[at + step];
  if (!next) return false;
  next.focus();
  return true;
}
