import { css } from "@noren/ui";
import type { InputHTMLAttributes } from "preact";
import type { MoreStrings } from "../locales/more/strings.ts";
import { cleanWords } from "../privacy/clean-words.ts";
import type { Question, QuestionOf } from "../schema.ts";
import type { QuestionProps, QuestionType } from "./question-type.ts";

type Input = InputHTMLAttributes<HTMLInputElement>;

function Field({ texts, value, describedBy, invalid, onDraft, onLeave, input }: QuestionProps & { input: Input }) {
  return (
    <input
      {...input}
      class="field line"
      part="field"
      maxLength={200}
      aria-labelledby="title"
      aria-describedby={describedBy}
      aria-invalid={invalid}
      placeholder={texts.placeholder}
      value={`${value ?? ""}`}
      onInput={(event) => onDraft(event.currentTarget.value)}
      onFocusOut={onLeave}
    />
  );
}

/** Digits of a telephone number in any width and script; ITU-T E.164 allows 15 at most, and the shortest subscriber numbers have 7. */
const isPhone = (text: string) => /^\+?\p{Nd}{7,15}$/u.test(text.normalize("NFKC").replace(/[\s().\-‐–−－ー]/g, ""));

/** Typed answers of one line. */
export function fields(
  { faults }: MoreStrings,
  locale: string,
): {
  "short-text": QuestionType<QuestionOf<"short-text">>;
  email: QuestionType<QuestionOf<"email">>;
  phone: QuestionType<QuestionOf<"phone">>;
  date: QuestionType<QuestionOf<"date">>;
} {
  const style = css`.line{min-height:44px;resize:none}`;
  const inWords = (day: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00Z`));
  const field = <Asked extends Question>(how: (question: Asked) => Input): QuestionType<Asked> => ({
    style,
    View: (props) => <Field {...props} input={how(props.question)} />,
  });
  return {
    "short-text": {
      ...field<QuestionOf<"short-text">>(() => ({ type: "text" })),
      clean: cleanWords,
    },
    email: {
      ...field<QuestionOf<"email">>(() => ({ type: "email", autocomplete: "email" })),
      fault: (_, draft) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(`${draft}`) ? undefined : faults.email),
    },
    phone: {
      ...field<QuestionOf<"phone">>(() => ({ type: "tel", autocomplete: "tel" })),
      fault: (_, draft) => (isPhone(`${draft}`) ? undefined : faults.phone),
    },
    date: {
      ...field<QuestionOf<"date">>(({ from, to }) => ({ type: "date", min: from, max: to })),
      fault({ from, to }, draft) {
        if (from && `${draft}` < from) return faults.from(inWords(from));
        return to && `${draft}` > to ? faults.to(inWords(to)) : undefined;
      },
    },
  };
}
