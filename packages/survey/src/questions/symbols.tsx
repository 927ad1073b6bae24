import { css, Glyph } from "@noren/ui";
import type { MoreStrings } from "../locales/more/strings.ts";
import type { Question, QuestionOf } from "../schema.ts";
import type { QuestionProps, QuestionType } from "./question-type.ts";
import { RadioGroup } from "./radio-group.tsx";

const star = "M10 2.5l2.3 4.8 5.2.7-3.8 3.6.9 5.2L10 14.3l-4.6 2.5.9-5.2L2.5 8l5.2-.7z";
const face = "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15M7.5 7.5v1M12.5 7.5v1";
/** From the saddest to the gladdest. */
const mouths = ["M6.5 14q3.5-4 7 0", "M7 13.5q3-2 6 0", "M7 13h6", "M7 12q3 2.5 6 0", "M6.5 11.5q3.5 5 7 0"];
const thumbUp = "M3 9h3v8H3zM6 9l3.5-6.5c1.5 0 2 1 1.7 2.3L10.5 8H16c1 0 1.5.8 1.3 1.7l-1.3 6c-.2.8-.8 1.3-1.6 1.3H6";
const thumbDown = "M3 11h3V3H3zM6 11l3.5 6.5c1.5 0 2-1 1.7-2.3L10.5 12H16c1 0 1.5-.8 1.3-1.7l-1.3-6c-.2-.8-.8-1.3-1.6-1.3H6";

const style = css`
.symbols{display:grid;grid-template-columns:repeat(auto-fit,minmax(44px,1fr));margin-top:12px}
.symbol{display:grid;place-items:center;height:48px;border-radius:var(--radius-s);color:var(--ink-2)}
.symbol svg{width:32px;height:32px}
.symbol.on,.symbol[aria-checked=true]{color:var(--accent)}
.stars .on path{fill:currentColor}
.faces [aria-checked=true],.thumbs [aria-checked=true]{background:var(--accent-soft)}
.thumbs{display:flex;flex-wrap:wrap;gap:12px}
.thumbs .symbol{grid-auto-flow:column;gap:8px;padding-inline:16px;border:1px solid var(--edge);font-weight:600}
.thumbs svg{width:24px;height:24px}
@media (hover:hover){.symbol:hover{color:var(--accent);background:var(--accent-soft)}}
@media (forced-colors:active){.symbol:is(.on,[aria-checked=true]){forced-color-adjust:none;color:HighlightText;background:Highlight}}`;

interface SymbolsProps extends QuestionProps {
  class: string;
  /** What each symbol stands for, its name, and what is drawn. */
  symbols: readonly { value: number; name: string; d: string; word?: string }[];
  /** Whether those before the one chosen are lit as well. */
  fills?: boolean;
}

function Symbols({ symbols, fills, value, texts, class: look, ...props }: SymbolsProps) {
  return (
    <>
      <RadioGroup
        {...props}
        class={`symbols ${look}`}
        options={symbols.map(({ value: step, name, d, word }) => ({
          value: step,
          checked: step === value,
          class: fills && typeof value === "number" && step <= value ? "symbol on" : "symbol",
          name: word ? undefined : name,
          body: (
            <>
              <Glyph d={d} />
              {word}
            </>
          ),
        }))}
      />
      {(texts.low || texts.high) && (
        <p class="ends small" aria-hidden="true">
          <span>{texts.low}</span>
          <span>{texts.high}</span>
        </p>
      )}
    </>
  );
}

const stepsOf = ({ steps = 5 }: QuestionOf<"stars">) => steps;

/** Drawings in place of numbers: stars, faces, thumbs. Each has a name of its own, and none is told by its colour alone. */
export function symbols({ stars, five, thumbs }: MoreStrings): {
  stars: QuestionType<QuestionOf<"stars">>;
  emoji: QuestionType<QuestionOf<"emoji">>;
  thumbs: QuestionType<QuestionOf<"thumbs">>;
} {
  const common = { advances: true, style, own: () => ({ low: five[0], high: five[4] }) } satisfies Partial<QuestionType<Question>>;
  return {
    stars: {
      ...common,
      View: (props) => (
        <Symbols
          {...props}
          class="stars"
          fills
          symbols={[...Array(stepsOf(props.question)).keys()].map((index) => ({ value: index + 1, name: stars(index + 1), d: star }))}
        />
      ),
      data: (question) => ({ scale: stepsOf(question) }),
    },
    emoji: {
      ...common,
      View: (props) => (
        <Symbols {...props} class="faces" symbols={five.map((name, index) => ({ value: index + 1, name, d: face + mouths[index] }))} />
      ),
      data: () => ({ scale: 5 }),
    },
    thumbs: {
      ...common,
      View: (props) => (
        <Symbols
          {...props}
          class="thumbs"
          texts={{ ...props.texts, low: "", high: "" }}
          symbols={[
            { value: 1, d: thumbUp, name: thumbs[1], word: props.texts.high },
            { value: 0, d: thumbDown, name: thumbs[0], word: props.texts.low },
          ]}
        />
      ),
      own: () => ({ low: thumbs[0], high: thumbs[1] }),
      data: () => ({ scale: 2 }),
    },
  };
}
