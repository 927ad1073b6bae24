import { autoUpdate, computePosition, flip, hide, offset, shift, size } from "@floating-ui/dom";
import { css, stayAboveKeyboard } from "@noren/ui";
import type { MakeLayout } from "./layout.ts";

/** px between the element, the box and the window's edges. */
const GAP = 8;
/** px: lower than this, nothing can be answered. */
const LEAST = 160;

const style = css`
.pop[data-beside]{inset:var(--y) auto auto var(--x);max-width:calc(100% - 16px)}
.pop[data-beside]:not(.peek) .card{width:360px;max-width:100%;max-height:var(--most,calc(100dvh - 16px));padding-bottom:0;border-radius:var(--radius)}`;

/** Beside the element that the content names, and never over it; where there is no such element, or no room, in its corner. */
export const layout: MakeLayout = ({ beside = "" }) => ({
  style,
  attach(box) {
    let follow = () => {};
    const anchor = find(beside);
    const place = async () => {
      if (!anchor) return;
      let room = 0;
      // Measured in full: a box already cut to the room below would never turn to the greater room above.
      box.style.removeProperty("--most");
      const whole = box.offsetHeight;
      const { x, y, middlewareData } = await computePosition(anchor, box, {
        strategy: "fixed",
        placement: "bottom",
        middleware: [
          offset(GAP),
          flip({ padding: GAP, crossAxis: false, fallbackPlacements: ["top", "right", "left"] }),
          shift({ padding: GAP }),
          size({
            padding: GAP,
            apply({ availableHeight, availableWidth, elements }) {
              room = availableWidth < elements.floating.offsetWidth ? 0 : availableHeight;
              box.style.setProperty("--most", `${Math.floor(room)}px`);
            },
          }),
          hide(),
        ],
      });
      const fits = room >= Math.min(LEAST, whole) && !middlewareData.hide?.referenceHidden && anchor.isConnected;
      box.toggleAttribute("data-beside", fits);
      box.style.setProperty("--x", `${Math.round(x)}px`);
      box.style.setProperty("--y", `${Math.round(y)}px`);
    };
    if (anchor) follow = autoUpdate(anchor, box, () => void place());
    const lower = stayAboveKeyboard(box);
    return () => {
      follow();
      lower();
    };
  },
});

function find(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
