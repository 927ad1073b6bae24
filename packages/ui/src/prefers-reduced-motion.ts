/** Whether the shopper's system asks for less motion. */
export function prefersReducedMotion(view: Pick<Window, "matchMedia"> = window): boolean {
  return view.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
