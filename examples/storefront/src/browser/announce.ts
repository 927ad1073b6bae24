/** Tells screen readers; sighted shoppers see the change itself. */
export function announce(text: string): void {
  const region = document.querySelector("[data-status]");
  if (region) region.textContent = text;
}
