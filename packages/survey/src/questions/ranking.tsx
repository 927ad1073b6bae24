import { css, Glyph } from "@noren/ui";
import type { MoreStrings } from "../locales/more/strings.ts";
import type { QuestionOf } from "../schema.ts";
import type { QuestionProps, QuestionType } from "./question-type.ts";
import { shuffle } from "./shuffle.ts";

type Asked = QuestionOf<"ranking">;

const shownOf = ({ id, choices, shuffle: shuffles }: Asked, response: string): string[] => {
  const ids = choices.map((choice) => choice.id);
  return shuffles ? shuffle(ids, `${response} ${id}`) : ids;
};

/** The list with one of its items at another place. */
export function moved(list: readonly string[], item: string, to: number): string[] {
  const rest = list.filter((one) => one !== item);
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), item, ...rest.slice(place)];
}

/** Choices to put in order, by buttons or by drawing them: what a finger can do, a key can. */
export function ranking({ up, down, place }: MoreStrings): QuestionType<Asked> {
  function View({ question, value, response, describedBy, say, onDraft, onLeave }: QuestionProps<Asked>) {
    const order = Array.isArray(value) ? value.map(String) : shownOf(question, response);
    const put = (list: HTMLElement, item: string, to: number) => {
      const next = moved(order, item, to);
      if (`${next}` === `${order}` && value !== null) return;
      onDraft(next);
      const label = question.choices.find(({ id }) => id === item)?.text ?? item;
      const told = list.parentElement?.querySelector("[role=status]");
      if (told) told.textContent = place(say(label), next.indexOf(item) + 1, next.length);
    };
    return (
      <div>
        <ol class="order" part="order" aria-labelledby="title" aria-describedby={describedBy} onFocusOut={onLeave}>
          {order.map((id, index) => {
            const label = say(question.choices.find((choice) => choice.id === id)?.text ?? id);
            return (
              <li
                key={id}
                data-id={id}
                onPointerDown={(event) => {
                  if (event.target instanceof Element && event.target.closest("button")) return;
                  event.currentTarget.setPointerCapture(event.pointerId);
                  event.preventDefault();
                }}
                onPointerMove={(event) => {
                  const { currentTarget: item, pointerId, clientY } = event;
                  const list = item.parentElement;
                  if (!list || !item.hasPointerCapture(pointerId)) return;
                  const others = [...list.children].filter((other) => other !== item);
                  put(list, id, others.filter((other) => middleOf(other) < clientY).length);
                }}
              >
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
                    onClick={({ currentTarget }) => {
                      const list = currentTarget.closest("ol");
                      if (list) put(list, id, index + step);
                      currentTarget.focus();
                    }}
                  >
                    <Glyph d={d} />
                  </button>
                ))}
              </li>
            );
          })}
        </ol>
        <p class="sr" role="status" />
      </div>
    );
  }
  return {
    View,
    data: (question, response) => ({ shown: shownOf(question, response) }),
    style: css`
.order{display:grid;gap:6px;margin-top:12px;list-style:none}
.order li{display:flex;align-items:center;gap:4px;min-height:48px;padding-inline:12px 2px;background:var(--noren-paper);border:1px solid var(--noren-edge);border-radius:var(--noren-radius-s);cursor:grab;touch-action:none;user-select:none}
.order li:active{cursor:grabbing;background:var(--noren-accent-soft)}
.place{min-width:20px;color:var(--noren-ink-3);font-variant-numeric:tabular-nums}
.what{flex:1}
.move{display:grid;place-items:center;width:44px;height:44px;border-radius:50%;color:var(--noren-ink-2)}
.move[aria-disabled=true]{opacity:.35;cursor:default}
@media (hover:hover){.move:hover{background:var(--noren-paper-2)}}`,
  };
}

const middleOf = (element: Element): number => {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
};
