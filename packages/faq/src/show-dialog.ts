import type { Undo } from "@noren/core";
import { stayAboveKeyboard } from "@noren/ui";

/** Full screen below these. */
const phone = "(max-width:599px),(max-height:479px)";

/**
 * Shows a dialog: beside the page, which stays usable, so that Tab leaves the dialog; on a phone in full screen, with the page inert. A turned
 * or resized window changes one into the other. What had focus inside keeps it, else `focus` gives it. The undo closes the dialog.
 */
export function showDialog(dialog: HTMLDialogElement, root: ShadowRoot, focus: () => void): Undo {
  const media = matchMedia(phone);
  const show = () => {
    const kept = root.activeElement;
    dialog.close();
    if (media.matches) dialog.showModal();
    else dialog.show();
    if (kept instanceof HTMLElement && dialog.contains(kept)) kept.focus();
    else focus();
  };
  show();
  media.addEventListener("change", show);
  const settle = stayAboveKeyboard(dialog);
  return () => {
    media.removeEventListener("change", show);
    settle();
    dialog.close();
  };
}
