import type { Localised } from "@noren/core";
import { css, safeHref } from "@noren/ui";
import type { MoreStrings } from "../locales/more/strings.ts";
import type { Answer } from "../logic.ts";
import { cleanOther } from "../privacy/clean-other.ts";
import type { QuestionOf } from "../schema.ts";
import { ChoiceList, choiceListStyle, entriesOf, type ListedChoice, ownWords } from "./choice-list.tsx";
import { linesOf } from "./lines-of.ts";
import type { QuestionProps, QuestionType } from "./question-type.ts";
import { shuffle } from "./shuffle.ts";

interface Listed {
  id: string;
  shuffle?: boolean | undefined;
  choices: readonly { id: string; text: Localised; exclusive?: boolean | undefined }[];
}

/** Choices in the order in which this shopper sees them: what excludes the others stays last. */
function inOrderShown<Question extends Listed>(
  { id, choices, shuffle: shuffles }: Question,
  response: string,
): Question["choices"][number][] {
  if (!shuffles) return [...choices];
  const last = choices.filter(({ exclusive }) => exclusive);
  return [
    ...shuffle(
      choices.filter(({ exclusive }) => !exclusive),
      `${response} ${id}`,
    ),
    ...last,
  ];
}

const shownOf = (question: Listed, response: string) =>
  question.shuffle ? { shown: inOrderShown(question, response).map(({ id }) => id) } : {};

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
  const attributed = ({ id, shuffle: shuffles = true, choices = sources }: QuestionOf<"attribution">): Listed => ({
    id,
    shuffle: shuffles,
    choices,
  });
  return {
    single: {
      style,
      advances: true,
      View: (props) => (
        <ChoiceList
          {...props}
          choices={inOrderShown(props.question, props.response).map((choice) => say(choice, props))}
          other={otherOf(props.question.other, more, props.say)}
        />
      ),
      fault: (_, draft) => withOther(draft),
      clean: cleanOther,
      data: shownOf,
    },
    multiple: {
      style,
      View: (props) => (
        <ChoiceList
          {...props}
          multiple
          choices={inOrderShown(props.question, props.response).map((choice) => say(choice, props))}
          other={otherOf(props.question.other, more, props.say)}
        />
      ),
      fault({ least = 0, most = Number.POSITIVE_INFINITY }, draft) {
        const { length } = entriesOf(draft);
        return length < least ? more.faults.least(least) : length > most ? more.faults.most(most) : withOther(draft);
      },
      clean: cleanOther,
      data: shownOf,
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
      style,
      advances: true,
      View: (props) => (
        <ChoiceList
          {...props}
          choices={inOrderShown(attributed(props.question), props.response).map((choice) => say(choice, props))}
          other={otherOf(props.question.other ?? true, more, props.say)}
        />
      ),
      own: () => ({ title: more.attribution }),
      fault: (_, draft) => withOther(draft),
      clean: cleanOther,
      data: (question, response) => shownOf(attributed(question), response),
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
      fault: ({ required }, draft) => (required && draft !== true ? more.faults.agree : undefined),
    },
  };
}
