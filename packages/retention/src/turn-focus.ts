/** Moves the focus from the last control of what hears the event to the first one on Tab, and back on Shift+Tab: a key handler for dialogs. */
export function turnFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.key !== "Tab") return;
  const all = event.currentTarget.querySelectorAll<HTMLElement>("a[href],button:not(:disabled)");
  const controls = [...all].filter((control) => control.getClientRects().length > 0);
  if (event.shiftKey) controls.reverse();
  if (event.target !== controls.at(-1)) return;
  event.preventDefault();
  controls[0]?.focus();
}
