import type { Json, Localised, Undo, WidgetContext } from "@noren/core";
import { css, Glyph, glyphs, safeHref } from "@noren/ui";
import type { State } from "../logic.ts";
import type { Content, Ending, Question } from "../schema.ts";
import { whereOf } from "./where-of.ts";

export interface EndingProps {
  ending: Ending;
  /** A text of the merchant in the language shown, with what is piped into it. */
  say(text: Localised): string;
}

const style = css`
.end .btn{display:inline-grid;margin-top:16px;text-decoration:none}
.products{margin-top:16px}`;

/** A last screen in place of the thanks: words, a link to go on with, and a place for the products that the answers choose. */
function View({ ending: { title, text, link, products }, say }: EndingProps) {
  const href = link && safeHref(link.url);
  return (
    <div class="step thanks end">
      {!products && <Glyph d={glyphs.check} />}
      <h2 id="title" part="title" tabIndex={-1}>
        {say(title)}
      </h2>
      {text !== undefined && <p>{say(text)}</p>}
      {products && <div class="products" part="products" />}
      {link && href && (
        <a class="btn" part="link" href={href}>
          {say(link.text)}
        </a>
      )}
    </div>
  );
}

/** The endings of a content. */
export function createEndings({ endings = [] }: Content, questions: readonly Question[], mount?: WidgetContext["mount"]) {
  const endingOf = (state: State) => endings.find(({ id }) => id === state.ending);
  const answersOf = ({ path, answers }: State): { [question: string]: Json } =>
    Object.fromEntries(path.flatMap((step) => [[questions[step]?.id ?? "", answers[step]?.answer ?? null]]));
  return {
    View,
    style,
    endingOf,
    /** Has the products drawn into their place; where nobody can, or it fails, the words and the link stand without. */
    async fill(place: HTMLElement | null, state: State): Promise<Undo | undefined> {
      const { products } = endingOf(state) ?? {};
      if (!products || !place) return undefined;
      const where = whereOf(products.where, answersOf(state));
      const content = {
        kind: "matching",
        limit: products.limit ?? 6,
        reasons: false,
        ...(where !== undefined && where !== null && { where }),
      };
      try {
        return await mount?.("shelf", place, { content });
      } catch {
        place.remove();
        return undefined;
      }
    },
  };
}
