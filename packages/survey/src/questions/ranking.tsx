import { css, Glyph } from "@noren/ui";
import type { MoreStrings } from "../locales/more/strings.ts";
import type { QuestionOf } from "../schema.ts";
import { inOrderShown } from "./in-order-shown.ts";
import { moved } from "./moved.ts";
import type { QuestionProps, QuestionType } from "./question-type.ts";
import { hasLeft } from "./radio-group.tsx";

type Asked = QuestionOf<"ranking">;

const orderShown = (question: Asked, response: string): string[] => inOrderShown(question, response).map(({ id }) => id);

/** Choices to put in order, by buttons, by arrow keys on them, or by drawing: what a finger can do, a key can. */
export function ranking({ up, down, place, keep }: MoreStrings): QuestionType<Asked> {
  function View({ question, value, response, describedBy, say, onDraft, onLeave }: QuestionProps<Asked>) {
    const order = Array.isArray(value) ? value.map(String) : orderShown(question, response);
    const labelOf = (id: string) => say(question.choices.find((choice) => choice.id === id)?.text ?? id);
    /** `before` is the order on the page: a drag goes on while the view is drawn anew under it. */
    const put = (list: Element, before: readonly string[], item: string, to: number) => {
      const next = moved(before, item, to);
      if (`${next}` === `${before}`) return;
      onDraft(next);
      const told = list.parentElement?.querySelector("[role=status]");
      if (told) told.textContent = place(labelOf(item), next.indexOf(item) + 1, next.length);
    };
    return (
      <div
        onFocusOut={(event) => {
          if (hasLeft(event)) onLeave();
        }}
      >
        <ol
          class="order"
          part="order"
          aria-labelledby="title"
          aria-describedby={describedBy}
          onPointerDown={(event) => {
            const { currentTarget: list, target, pointerId, pointerType } = event;
            const item = target instanceof Element && !target.closest("button") && target.closest("li");
            // A finger beside the grip scrolls.
            if (!item || (pointerType === "touch" && !target.closest(".grip"))) return;
            event.preventDefault();
            const id = item.dataset.id ?? "";
            const onMove = (move: PointerEvent) => {
              if (move.pointerId !== pointerId) return;
              const items = [...list.querySelectorAll("li")];
              const above = items.filter((other) => other !== item && middleOf(other) < move.clientY).length;
              put(
                list,
                items.map((other) => other.dataset.id ?? ""),
                id,
                above,
              );
            };
            const onEnd = (end: PointerEvent) => {
              if (end.pointerId !== pointerId) return;
              item.classList.remove("held");
              for (const name of ["pointerup", "pointercancel"] as const) list.removeEventListener(name, onEnd);
              list.removeEventListener("pointermove", onMove);
              onLeave();
            };
            item.classList.add("held");
            // Not by the item: one that changes places loses the pointer.
            list.setPointerCapture(pointerId);
            for (const name of ["pointerup", "pointercancel"] as const) list.addEventListener(name, onEnd);
            list.addEventListener("pointermove", onMove);
          }}
        >
          {order.map((id, index) => {
            const label = labelOf(id);
            const move = (button: HTMLElement, step: number) => {
              const list = button.closest("ol");
              if (list) put(list, order, id, index + step);
              // An element that changes places loses focus.
              button.focus();
            };
            return (
              <li key={id} data-id={id} class="item">
                <span class="grip" aria-hidden="true">
                  <Glyph d="M7 5h.01M13 5h.01M7 10h.01M13 10h.01M7 15h.01M13 15h.01" />
                </span>
                <span class="place">{index + 1}</span>
                <span class="what">{label}</span>
                {[
                  { step: -1, name: up(label), d: "M10 15V5M5 10l5-5 5 5" },
                  { step: 1, name: down(label), d: "M10 5v10M5 10l5 5 5-5" },
                ].map(({ step, name, d }) => (
                  <button
                    type="button"
                    class="move"
                    part="move"
                    aria-label={name}
                    aria-disabled={index + step < 0 || index + step >= order.length}
                    onClick={({ currentTarget }) => move(currentTarget, step)}
                    onKeyDown={(event) => {
                      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                      if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
                      event.preventDefault();
                      move(event.currentTarget, by);
                    }}
                  >
                    <Glyph d={d} />
                  </button>
                ))}
              </li>
            );
          })}
        </ol>
        {value === null && (
          <button
            type="button"
            class="btn quiet keep"
            part="keep"
            onClick={({ currentTarget }) => {
              const box = currentTarget.parentElement;
              onDraft(order);
              box?.querySelector("button")?.focus();
            }}
          >
            {keep}
          </button>
        )}
        <p class="sr" role="status" />
      </div>
    );
  }
  return {
    View,
    data: (question, response) => ({ shown: orderShown(question, response) }),
    style: css`
.order{display:grid;gap:6px;margin-top:12px}
.item{display:flex;align-items:center;min-height:48px;padding-inline-end:2px;background:var(--paper);border:1px solid var(--edge);border-radius:var(--radius-s);cursor:grab;user-select:none}
.held{cursor:grabbing;background:var(--accent-soft);border-color:var(--accent)}
.grip{display:grid;place-items:center;width:36px;height:44px;color:var(--ink-3);touch-action:none}
.grip svg{stroke-width:2.4}
.place{min-width:24px;color:var(--ink-3);font-variant-numeric:tabular-nums}
.what{flex:1;padding-block:6px;line-height:1.4}
.move{display:grid;place-items:center;width:44px;height:44px;border-radius:50%;color:var(--ink-2)}
.move[aria-disabled=true]{opacity:.35;cursor:default}
.keep{margin:4px 0 0;margin-inline-start:-12px}
@media (hover:hover){.move:hover{background:var(--paper-2)}}`,
  };
}

const middleOf = (element: Element): number => {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
};
