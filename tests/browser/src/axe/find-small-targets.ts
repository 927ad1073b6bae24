import type { Page } from "../drivers/index.ts";

/**
 * Gives one line for each control in the open shadow root of such an element whose visible box is less than `least` CSS pixels wide or
 * high. A link that runs with the words of a sentence is as large as they are, and is left out, as WCAG does.
 */
export function findSmallTargets(page: Page, within: string, least: number): Promise<readonly string[]> {
  return page.evaluate(
    ({ within, least }) => {
      const roots = [...document.querySelectorAll(within)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      const controls = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>("a[href], button, input, textarea, select")]);
      return controls.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        const { clipPath, display, visibility } = getComputedStyle(control);
        // Of what is clipped by half from every side nothing is seen, and nothing can be pressed.
        const hidden = width === 0 || height === 0 || visibility !== "visible" || clipPath === "inset(50%)";
        const inSentence = control.matches("p a") && display === "inline";
        // Half a pixel is lost where boxes are placed between pixels.
        if (hidden || inSentence || (width > least - 0.5 && height > least - 0.5)) return [];
        return [`${control.ariaLabel ?? control.textContent}: ${Math.round(width)} x ${Math.round(height)}`];
      });
    },
    { within, least },
  );
}
