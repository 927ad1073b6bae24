/**
 * Text at a selector: the named attribute of `selector@attribute`, else `content`, `value` or the element's text. Undefined where there is
 * none, or the selector cannot be read.
 */
export function textAt(document: Document, selector = ""): string | undefined {
  const [, place = selector, attribute] = /^(.*)@([\w-]+)$/.exec(selector) ?? [];
  try {
    const element = place ? document.querySelector(place) : null;
    const text = attribute
      ? element?.getAttribute(attribute)
      : (element?.getAttribute("content") ?? element?.getAttribute("value") ?? element?.textContent);
    return text?.trim() || undefined;
  } catch {
    return undefined;
  }
}
