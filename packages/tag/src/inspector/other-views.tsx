import type { NorenEvent } from "@noren/core";
import type { Problem } from "@noren/core/validate";
import { ProblemEntry } from "../panel/problem-entry.tsx";
import type { Texts } from "./texts/index.ts";
import { moment } from "./values.ts";
import type { QueueState } from "./watch-queue.ts";

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** What is known, as a tree whose paths are those that conditions use. */
export function FactsView({ facts, texts }: { facts: object; texts: Texts }) {
  return (
    <div class="facts">
      <Branch value={facts} path="" texts={texts} />
    </div>
  );
}

function Branch({ value, path, texts }: { value: object; path: string; texts: Texts }) {
  return (
    <ul>
      {Object.entries(value).map(([key, entry]) => {
        const own = path ? `${path}.${key}` : key;
        return (
          <li key={key}>
            {isObject(entry) && Object.keys(entry).length > 0 ? (
              <details open>
                <summary title={own}>
                  <code class="key">{key}</code>
                </summary>
                <Branch value={entry} path={own} texts={texts} />
              </details>
            ) : (
              <div class="fact" title={own}>
                <code class="key">{key}</code>
                {entry === undefined ? <span class="absent">{texts.nothing}</span> : <span class="value">{JSON.stringify(entry)}</span>}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function EventsView({ events, texts }: { events: readonly NorenEvent[]; texts: Texts }) {
  if (!events[0]) return <p class="note">{texts.events.none}</p>;
  return (
    <div>
      {events.map((event) => (
        <details key={event.id} class="event">
          <summary>
            <time dateTime={new Date(event.at).toISOString()}>{new Date(event.at).toLocaleTimeString(texts.language)}</time>
            <span class="id">{event.name}</span>
            <span class="source grow">{event.campaign ?? ""}</span>
            <span class="source">{texts.events.sources[event.source]}</span>
          </summary>
          <pre>{JSON.stringify(event, undefined, 2)}</pre>
        </details>
      ))}
    </div>
  );
}

export function QueueView({ state: { count, oldest, answer }, allowed, texts }: { state: QueueState; allowed: boolean; texts: Texts }) {
  const { queue, language } = texts;
  if (!allowed) return <p class="note">{queue.notGranted}</p>;
  const faulty = answer && (answer.status === 0 || answer.status >= 400);
  const fates = Object.entries(answer?.fates ?? {}).map(([fate, many]) => `${many} ${fate}`);
  return (
    <dl class="queue">
      <Entry name={queue.waiting}>{count === undefined ? queue.unread : `${count}`}</Entry>
      <Entry name={queue.oldest}>{oldest === undefined ? queue.none : moment(oldest, language)}</Entry>
      <Entry name={queue.answer}>
        {!answer ? queue.none : [answer.status ? `${answer.status}` : queue.unreachable, ...fates, moment(answer.at, language)].join(" · ")}
      </Entry>
      <Entry name={queue.next}>{!count ? queue.nothingWaits : faulty ? queue.backoff : queue.soon}</Entry>
    </dl>
  );
}

const Entry = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** `problems` is undefined while they are looked for, null where that could not be done. */
export function ConfigView({ problems, texts }: { problems: readonly Problem[] | null | undefined; texts: Texts }) {
  const { config } = texts;
  if (!problems?.[0]) return <p class="note">{problems ? config.fine : problems === null ? config.failed : config.checking}</p>;
  return (
    <div>
      <p class="note">{config.problems(problems.length)}</p>
      {problems.map((problem, index) => (
        <ProblemEntry key={index} problem={problem} name={problem.path || "noren.config.json"} words={config.problem} />
      ))}
    </div>
  );
}
