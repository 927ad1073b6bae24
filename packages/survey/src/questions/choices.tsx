import type { Localised } from "@noren/core";
import { css, safeHref } from "@noren/ui";
import type { MoreStrings } from "../locales/more/strings.ts";
import type { Answer } from "../logic.ts";
import { cleanOther } from "../privacy/clean-other.ts";
import type { Question, QuestionOf } from "../schema.ts";
import { ChoiceList, choiceListStyle, entriesOf, type ListedChoice, ownWords } from "./choice-list.tsx";
import { inOrderShown, type Listed, shownOf } from "./in-order-shown.ts";
import { linesOf } from "./lines-of.ts";
import type { QuestionProps, QuestionType } from "./question-type.ts";

const otherOf = (other: boolean | Localised | undefined, more: MoreStrings, say: QuestionProps["say"]) =>
  other === undefined || other === false ? undefined : { label: other === true ? more.other : say(other), field: more.otherWords };

const isEmpty = (answer: Answer) => ownWords(entriesOf(answer))?.trim() === "";

/** One or several of some choices. */
export function choices(more: MoreStrings): {
  single: QuestionType<QuestionOf<"single">>;
  multiple: QuestionType<QuestionOf<"multiple">>;
  "yes-no": QuestionType<QuestionOf<"yes-no">>;
  attribution: QuestionType<QuestionOf<"attribution">>;
  picture: QuestionType<QuestionOf<"picture">>;
  product: QuestionType<QuestionOf<"product">>;
  consent: QuestionType<QuestionOf<"consent">>;
} {
  const style = choiceListStyle;
  const say = (choice: { id: string; text: Localised; exclusive?: boolean | undefined }, props: QuestionProps): ListedChoice => ({
    id: choice.id,
    label: props.say(choice.text),
    exclusive: choice.exclusive,
  });
  const withOther = (draft: Answer) => (isEmpty(draft) ? more.faults.other : undefined);
  const sources = Object.entries(more.sources).map(([id, text]) => ({ id, text }));
  const listed = <Asked extends Question>(
    as: (question: Asked) => Listed & { other?: boolean | Localised | undefined },
    multiple = false,
  ): QuestionType<Asked> => ({
    style,
    advances: !multiple,
    View(props) {
      const question = as(props.question);
      return (
        <ChoiceList
          {...props}
          multiple={multiple}
          choices={inOrderShown(question, props.response).map((choice) => say(choice, props))}
          other={otherOf(question.other, more, props.say)}
        />
      );
    },
    fault: (_, draft) => withOther(draft),
    clean: cleanOther,
    data: (question, response) => shownOf(as(question), response),
  });
  return {
    single: listed((question) => question),
    multiple: {
      ...listed<QuestionOf<"multiple">>((question) => question, true),
      fault({ least = 0, most = Number.POSITIVE_INFINITY }, draft) {
        const { length } = entriesOf(draft);
        return length < least ? more.faults.least(least) : length > most ? more.faults.most(most) : withOther(draft);
      },
    },
    "yes-no": {
      style,
      advances: true,
      View: ({ question: { yes, no }, value, onChoose, ...props }) => (
        <ChoiceList
          {...props}
          value={typeof value === "boolean" ? `${value}` : null}
          choices={[
            { id: "true", label: yes === undefined ? more.yes : props.say(yes) },
            { id: "false", label: no === undefined ? more.no : props.say(no) },
          ]}
          onChoose={(id, byPointer) => onChoose(id === "true", byPointer)}
        />
      ),
    },
    attribution: {
      ...listed<QuestionOf<"attribution">>(({ id, shuffle = true, choices = sources, other = true }) => ({ id, shuffle, choices, other })),
      own: () => ({ title: more.attribution }),
    },
    picture: {
      style,
      advances: true,
      View: (props) => (
        <ChoiceList
          {...props}
          multiple={props.question.multiple}
          choices={inOrderShown(props.question, props.response).map(({ image, alt, ...choice }) => ({
            ...say(choice, props),
            image: { src: safeHref(image), alt: alt === undefined ? "" : props.say(alt) },
          }))}
        />
      ),
      data: shownOf,
    },
    product: {
      style,
      advances: true,
      View: (props) => (
        <ChoiceList
          {...props}
          multiple={props.question.multiple}
          choices={linesOf(props.question, props.facts).map(({ id, name = id }) => ({ id, label: name }))}
        />
      ),
      data: (question, _, facts) => ({ shown: linesOf(question, facts).map(({ id }) => id) }),
    },
    consent: {
      style: style + css`.choices+p{margin-top:8px}`,
      View({ question: { label, url = "" }, value, onDraft, ...props }) {
        const href = safeHref(url) || undefined;
        return (
          <>
            <ChoiceList
              {...props}
              multiple
              value={value === true ? ["yes"] : []}
              choices={[{ id: "yes", label: label === undefined ? more.agreeTo : props.say(label) }]}
              onDraft={() => onDraft(value !== true)}
            />
            {href !== undefined && (
              <p class="small">
                <a href={href} target="_blank" rel="noopener">
                  {more.readMore}
                </a>
              </p>
            )}
          </>
        );
      },
      missing: more.faults.agree,
      fault: ({ required }, draft) => (required && draft !== true ? more.faults.agree : undefined),
    },
  };
}
