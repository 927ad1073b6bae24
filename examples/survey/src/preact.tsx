/** @jsxImportSource preact */
import { defineSurveyElement, type SurveyElement, type SurveyElementEvents } from "@noren/survey/element";
import { render } from "preact";
import { useState } from "preact/hooks";

type SurveyAttributes = Partial<Pick<SurveyElement, "content" | "locale" | "theme" | "facts">> & {
  [Name in keyof SurveyElementEvents as `on${Name}`]?: (event: SurveyElementEvents[Name]) => void;
};

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "noren-survey": SurveyAttributes;
    }
  }
}

defineSurveyElement();

// Made once: another content begins another survey.
const content = { company: "Tea House" };

function Page() {
  const [told, setTold] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(true);
  const tell = (text: string) => setTold((before) => [...before, text]);
  return (
    <>
      {asking && (
        <noren-survey
          content={content}
          onnoren-survey-shown={() => tell("shown")}
          onnoren-survey-answered={({ detail }) => tell(`${detail.question}: ${detail.answer}`)}
          onnoren-survey-completed={({ detail }) => tell(`completed: ${detail.path.join(", ")}`)}
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
if (place) render(<Page />, place);
