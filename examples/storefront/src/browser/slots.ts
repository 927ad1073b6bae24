/** The element of a clone that takes a text or an attribute. */
export function slot<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T | null {
  return root.querySelector<T>(`[data-slot="${name}"]`);
}

export function setText(root: ParentNode, name: string, text: string): void {
  const element = slot(root, name);
  if (element) element.textContent = text;
}

/** A fresh copy of a template's only element. */
export function cloneTemplate(id: string): HTMLElement | undefined {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) return undefined;
  const element = document.importNode(template.content, true).firstElementChild;
  return element instanceof HTMLElement ? element : undefined;
}

/** Replaces the photo of a slot. */
export function setPhoto(root: ParentNode, name: string, src: string): void {
  const image = slot<HTMLImageElement>(root, name);
  if (image && image.getAttribute("src") !== src) image.src = src;
}
