/** @jsxImportSource hono/jsx */
import type { QuestionReport, SurveyDetail, WrittenText } from "../../survey/survey-report.ts";
import { toneOf } from "../tone.ts";
import { WrittenItem } from "../written-item.tsx";
import type { SurveyTexts } from "./context.ts";

/** What shoppers wrote: searched and turned over on the server. */
export function Words({ detail, ...texts }: SurveyTexts & { detail: SurveyDetail }) {
  const { strings, format, links } = texts;
  const { words } = detail;
  const counted = (count: number) => ({ count, formatted: format.count(count) });
  const scored = detail.questions.find(({ kind, n }) => kind === "scale" && n > 0);
  const several = detail.questions.filter(({ kind, n }) => (kind === "words" || kind === "choice") && n > 0).length > 1;
  return (
    <section class="card words" aria-labelledby="words" id="texts">
      <header>
        <h2 id="words">{strings.wordsTitle}</h2>
        {words.total === 0 ? null : (
          <search>
            <form method="get">
              {links.hidden.map(({ name, value }) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <input
                type="search"
                name="q"
                value={words.query}
                aria-label={strings.search}
                placeholder={strings.search}
                autocomplete="off"
              />
              <button type="submit">{strings.searchButton}</button>
            </form>
          </search>
        )}
      </header>
      {words.total === 0 ? (
        <p class="quiet">{strings.noWords}</p>
      ) : (
        <p class="small">
          {strings.found(counted(words.matching), counted(words.total))}
          {words.query === "" ? null : (
            <>
              {" · "}
              <a href={`${links.view({ query: "" })}#texts`}>{strings.clear}</a>
            </>
          )}
        </p>
      )}
      {words.total > 0 && words.matching === 0 ? <p class="quiet">{strings.nothingFound(words.query)}</p> : null}
      <div class="reasons">
        <ol>
          {words.texts.map((text) => (
            <Text
              text={text}
              scored={scored}
              question={several ? detail.questions.find(({ question }) => question === text.question) : undefined}
              {...texts}
            />
          ))}
        </ol>
      </div>
      {words.pages > 1 ? (
        <nav class="pages" aria-label={strings.wordsTitle}>
          {words.page > 1 ? <a href={`${links.view({ page: words.page - 1 })}#texts`}>{strings.newer}</a> : <span />}
          <span class="small">{strings.page(format.count(words.page), format.count(words.pages))}</span>
          {words.page < words.pages ? <a href={`${links.view({ page: words.page + 1 })}#texts`}>{strings.older}</a> : <span />}
        </nav>
      ) : null}
    </section>
  );
}

interface TextProps {
  text: WrittenText;
  scored: QuestionReport | undefined;
  question: QuestionReport | undefined;
}

function Text({ text, scored, question, strings, format, labels }: SurveyTexts & TextProps) {
  const { score } = text;
  // Faces are read as CSAT is.
  const measure = scored?.type === "emoji" ? "csat" : scored?.measure;
  const about = [...(question ? [labels.question(question)] : []), ...(text.partial ? [strings.unfinishedMark] : [])];
  return (
    <WrittenItem
      written={text}
      score={
        score === undefined
          ? undefined
          : { value: score, tone: toneOf(measure, score) ?? "detractors", spoken: strings.gave(format.count(score)) }
      }
      about={about}
      format={format}
    />
  );
}
