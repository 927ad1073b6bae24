import { Glyph } from "@noren/ui";
import { ContactAnchor, Contacts } from "./contacts.tsx";
import type { FaqData, Question } from "./faq-data.ts";
import { glyphs } from "./glyphs.ts";
import { QuestionItem } from "./question-item.tsx";
import type { PanelViewProps } from "./view.tsx";

/** What stands between the search and the footer: topics, a topic, results, or what went wrong. */
export function PanelBody(props: PanelViewProps) {
  const { data, failed, shown, strings, onRetry } = props;
  if (failed) {
    return (
      <div class="note" role="alert">
        <p>{strings.failed}</p>
        <button type="button" class="btn" onClick={onRetry}>
          {strings.retry}
        </button>
        <Contacts {...props} />
      </div>
    );
  }
  if (!data || !shown) {
    return (
      <div class="wait" role="img" aria-label={strings.loading}>
        <i />
        <i />
        <i />
        <i />
      </div>
    );
  }
  if (shown.name === "home") return <Home {...props} data={data} popular={shown.popular} />;
  if (shown.name === "category") {
    return (
      <>
        <div class="crumb">
          <button type="button" class="back" onClick={() => props.onCategory(undefined)} data-move>
            <Glyph d={glyphs.back} turns />
            {strings.back}
          </button>
          <h3 tabIndex={-1} id="category">
            {shown.category.title}
          </h3>
        </div>
        <Questions {...props} data={data} questions={shown.category.questions} label="category" level={4} />
      </>
    );
  }
  if (shown.found || !props.settled) return <Questions {...props} data={data} questions={shown.questions} level={3} />;
  return (
    <>
      <div class="note">
        <h3>{strings.none(props.state.query.trim())}</h3>
        <Contacts {...props} />
      </div>
      {shown.questions.length > 0 && (
        <>
          <p class="label" id="nearest">
            {strings.nearest}
          </p>
          <Questions {...props} data={data} questions={shown.questions} label="nearest" level={3} />
        </>
      )}
    </>
  );
}

function Home({ popular, ...props }: PanelViewProps & { data: FaqData; popular: readonly Question[] }) {
  const { data, strings, onCategory } = props;
  return (
    <>
      {popular.length > 0 && (
        <>
          <p class="label" id="popular">
            {strings.popular}
          </p>
          <Questions {...props} questions={popular} label="popular" level={3} />
        </>
      )}
      <p class="label" id="topics">
        {strings.topics}
      </p>
      <ul aria-labelledby="topics">
        {data.categories.map(({ id, title, questions }) => (
          <li key={id}>
            <button type="button" class="row" data-move data-category={id} onClick={() => onCategory(id)}>
              <span>{title}</span>
              <span class="small">{questions.length}</span>
              <Glyph d={glyphs.chevron} turns />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Questions(props: PanelViewProps & { data: FaqData; questions: readonly Question[]; label?: string; level: 3 | 4 }) {
  const { questions, state, strings, answers, level, label, contacts } = props;
  const [first] = contacts;
  return (
    <ul aria-labelledby={label} aria-label={label ? undefined : props.title}>
      {questions.map((question) => (
        <QuestionItem
          key={question.id}
          question={question}
          level={level}
          marks={(state.query.trim() && props.searcher?.highlight(question.title, state.query)) || []}
          answer={answers.get(question.id)}
          helpful={state.helpful[question.id]}
          strings={strings}
          onToggle={() => props.onToggle(question.id)}
          onWarm={() => props.onWarm(question.id)}
          onRate={(helpful) => props.onRate(question.id, helpful)}
          contact={
            first && (
              <ContactAnchor {...props} link={first}>
                {strings.contact}
              </ContactAnchor>
            )
          }
        />
      ))}
    </ul>
  );
}
