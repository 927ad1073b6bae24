import type { Undo } from "@noren/core";
import { stayAboveKeyboard } from "@noren/ui";

/**
 * Opens the box's dialog as a modal one whenever its survey is open, and closes it when that is put aside: the browser keeps the focus inside,
 * all else out of reach, and gives the focus back. `onClose` is told when the browser closed it, by Escape or a phone's way back.
 */
export function showModal(box: HTMLElement, onClose: () => void): Undo {
  const dialog = box.querySelector("dialog");
  if (!dialog) return () => {};
  const follow = () => {
    const open = !box.matches(".peek");
    if (open === dialog.open) return;
    if (!open) return dialog.close();
    dialog.showModal();
    // Not the first button: whoever listens hears the question first.
    dialog.querySelector("h2")?.focus({ preventScroll: true });
  };
  const closed = () => {
    if (!box.matches(".peek")) onClose();
  };
  const observer = new MutationObserver(follow);
  observer.observe(box, { attributeFilter: ["class"] });
  dialog.addEventListener("close", closed);
  const lower = stayAboveKeyboard(box);
  follow();
  return () => {
    observer.disconnect();
    dialog.removeEventListener("close", closed);
    lower();
    dialog.close();
  };
}
