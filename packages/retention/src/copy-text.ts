/** What copying needs of its surroundings. */
export interface CopyEnvironment {
  /** Missing on pages without a secure context. */
  clipboard?: Pick<Clipboard, "writeText"> | undefined;
  /** Lends a place to a field whose selection is copied; inside of the open dialog, since all else is inert. */
  place: HTMLElement;
}

/** Copies a text; false when the browser refuses both ways. Call it within the shopper's press. */
export async function copyText(text: string, { clipboard, place }: CopyEnvironment): Promise<boolean> {
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // Denied by permission or policy; the older way may still be open.
    }
  }
  return copySelection(text, place);
}

function copySelection(text: string, place: HTMLElement): boolean {
  const page = place.ownerDocument;
  const root = place.getRootNode();
  const before = root instanceof ShadowRoot ? root.activeElement : page.activeElement;
  const field = page.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "sr";
  place.append(field);
  field.focus({ preventScroll: true });
  field.select();
  try {
    return page.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
