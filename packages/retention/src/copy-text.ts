/**
 * Copies a text; false when the browser refuses both ways. Call it within the shopper's press. `place` lends itself to a field whose
 * selection is copied where there is no `clipboard`, as on pages without a secure context; it must not be inert. The focus is lost then.
 */
export async function copyText(text: string, place: Element, clipboard?: Pick<Clipboard, "writeText">): Promise<boolean> {
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Denied by permission or policy; the older way may still be open.
  }
  const page = place.ownerDocument;
  const field = page.createElement("textarea");
  field.className = "sr";
  field.value = text;
  place.append(field);
  field.focus();
  field.select();
  try {
    return page.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
  }
}
