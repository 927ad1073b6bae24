import { mostPieces } from "../cart/cart.ts";

/** Makes the buttons on both sides of a quantity field work. The field tells of every change by its `change` event. */
export function startStepper(root: ParentNode, least: number): void {
  const input = root.querySelector<HTMLInputElement>("input[type=number]");
  if (!input) return;
  for (const button of root.querySelectorAll<HTMLButtonElement>("[data-step]")) {
    button.addEventListener("click", () => {
      const step = Number(button.dataset.step);
      const next = (input.valueAsNumber || 1) + step;
      input.value = String(Math.min(mostPieces, Math.max(least, next)));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
}
