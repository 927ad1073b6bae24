import type { Undo } from "@noren/core";

/**
 * Keeps two custom properties on a fixed element while an on-screen keyboard or zoom leaves less than the window to see:
 * `--lift`, px between the window's lower edge and what is seen, and `--room`, px that can be seen. Neither is set otherwise.
 */
export function stayAboveKeyboard(element: HTMLElement, view: Window): Undo {
  const seen = view.visualViewport;
  if (!seen) return () => {};
  const follow = () => {
    const lift = Math.round(view.innerHeight - seen.height - seen.offsetTop);
    // A pinch zoom shrinks what is seen too; then the popup stays where it is.
    const raised = seen.scale < 1.01 && lift > 0;
    set("--lift", raised ? lift : 0);
    set("--room", raised ? Math.round(seen.height) : 0);
  };
  const set = (name: string, value: number) => (value ? element.style.setProperty(name, `${value}px`) : element.style.removeProperty(name));
  for (const type of ["resize", "scroll"]) seen.addEventListener(type, follow);
  follow();
  return () => {
    for (const type of ["resize", "scroll"]) seen.removeEventListener(type, follow);
  };
}
