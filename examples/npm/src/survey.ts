import { mountSurvey } from "@noren/survey";

export async function askAfterOrder(element: HTMLElement, order: string): Promise<void> {
  const survey = await mountSurvey(
    element,
    { company: "Tea House" },
    {
      locale: "en",
      facts: { order: { id: order, items: [] } },
      on: {
        survey_answered: ({ question, answer }) => console.info(question, answer),
        survey_completed: ({ path }) => console.info("all answered", path),
      },
      onClose: () => element.remove(),
    },
  );
  survey.setLocale("ja");
}
