/** @jsxImportSource react */
import { type Content, mountSurvey, type SurveyListeners } from "@noren/survey";
import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

function Survey({ content, on }: { content: Content; on: SurveyListeners }) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  useEffect(() => {
    // Each in an element of its own: React runs an effect anew while the survey before is still on its way.
    const place = document.createElement("div");
    box.current?.append(place);
    const mounting = mountSurvey(place, content, {
      on: {
        shown: (data) => latest.current.shown?.(data),
        answered: (data) => latest.current.answered?.(data),
        paused: (data) => latest.current.paused?.(data),
        completed: (data) => latest.current.completed?.(data),
        dismissed: (data) => latest.current.dismissed?.(data),
      },
    });
    mounting.catch(console.error);
    return () => {
      place.remove();
      mounting.then(
        (survey) => survey.destroy(),
        () => {},
      );
    };
  }, [content]);
  return <div ref={box} />;
}

// Made once: another content begins another survey.
const content: Content = { company: "Tea House" };

function Page() {
  const [told, setTold] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(true);
  const tell = (text: string) => setTold((before) => [...before, text]);
  return (
    <>
      {asking && (
        <Survey
          content={content}
          on={{
            shown: () => tell("shown"),
            answered: ({ question, answer }) => tell(`${question}: ${answer}`),
            completed: ({ path }) => tell(`completed: ${path.join(", ")}`),
          }}
        />
      )}
      <ol id="told">
        {told.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <button type="button" id="put-away" onClick={() => setAsking(false)}>
        Put away
      </button>
    </>
  );
}

const place = document.querySelector("main");
if (place)
  createRoot(place).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
