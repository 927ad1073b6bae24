/** @jsxImportSource hono/jsx */
import type { WrittenText } from "../survey/survey-report.ts";
import type { Format } from "./format.ts";
import type { Tone } from "./tone.ts";

interface WrittenItemProps {
  written: WrittenText;
  /** What the same response answered to the survey's first scored question. `spoken`: to those who do not see its place. */
  score: { value: number; tone: Tone; spoken: string } | undefined;
  /** What stands behind the time, such as the question. */
  about: readonly string[];
  format: Format;
}

/** What a shopper wrote, in a list. */
export function WrittenItem({ written: { text, at }, score, about, format }: WrittenItemProps) {
  return (
    <li>
      {score === undefined ? (
        <span class="of none" aria-hidden="true">
          –
        </span>
      ) : (
        <span class={`of ${score.tone}`}>
          <span class="sr">{score.spoken}</span>
          <span aria-hidden="true">{format.count(score.value)}</span>
        </span>
      )}
      <div>
        {/* In any language and direction. */}
        <p dir="auto">{text}</p>
        <p class="small">
          <time datetime={new Date(at).toISOString()}>{format.time(at)}</time>
          {about.map((words) => ` · ${words}`)}
        </p>
      </div>
    </li>
  );
}
