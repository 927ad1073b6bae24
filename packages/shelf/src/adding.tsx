import type { StoreAdapter, Undo } from "@noren/core";
import type { VNode } from "preact";
import { addStyle } from "./add-style.ts";
import type { Strings } from "./locales/strings.ts";
import type { Entry } from "./logic.ts";

/** The buttons that put a shelf's products into the cart, and the style they need. */
export interface Adding {
  style: string;
  button(entry: Entry, strings: Strings): VNode;
  end: Undo;
}

/** ms for which the button says that the product was added. */
const SAID_FOR = 4000;

/**
 * Each button says on itself and to assistive technology what came of it. Presses are ignored while it works. `paint` draws the shelf again.
 */
export function createAdding(add: NonNullable<StoreAdapter["addToCart"]>, paint: () => void): Adding {
  const outcomes = new Map<string, "busy" | "added" | "failed">();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let ended = false;

  const press = async (id: string) => {
    if (outcomes.get(id) === "busy") return;
    clearTimeout(timers.get(id));
    outcomes.set(id, "busy");
    paint();
    const outcome = await add(id, 1).then(
      () => "added" as const,
      () => "failed" as const,
    );
    if (ended) return;
    outcomes.set(id, outcome);
    paint();
    if (outcome === "failed") return;
    const forget = () => {
      outcomes.delete(id);
      paint();
    };
    timers.set(id, setTimeout(forget, SAID_FOR));
  };

  return {
    style: addStyle,
    button({ card: { id, name } }, strings) {
      const outcome = outcomes.get(id);
      const said = outcome === "added" ? strings.added : outcome === "failed" ? strings.failed : "";
      return (
        <>
          <button
            type="button"
            class="add"
            part="add"
            aria-label={said ? `${said}: ${name}` : strings.addNamed(name)}
            aria-busy={outcome === "busy"}
            onClick={() => void press(id)}
          >
            {said || strings.add}
          </button>
          <span class="sr" role="status">
            {said && `${name}: ${said}`}
          </span>
        </>
      );
    },
    end() {
      ended = true;
      timers.forEach(clearTimeout);
    },
  };
}
