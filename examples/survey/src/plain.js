import { defineSurveyElement } from "@noren/survey/element";

const survey = document.querySelector("noren-survey");
const told = document.querySelector("#told");

/** @param {string} text */
function tell(text) {
  told?.append(Object.assign(document.createElement("li"), { textContent: text }));
}

survey?.addEventListener("noren-survey-shown", () => tell("shown"));
survey?.addEventListener("noren-survey-answered", ({ detail }) => tell(`${detail.question}: ${detail.answer}`));
survey?.addEventListener("noren-survey-completed", ({ detail }) => tell(`completed: ${detail.path.join(", ")}`));

defineSurveyElement();
if (survey) survey.content = { company: "Tea House" };
