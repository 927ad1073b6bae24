import { mountSurvey } from "@noren/survey";

export async function askAfterOrder(element: HTMLElement, order: string): Promise<void> {
  const survey = await mountSurvey(
    element,
    { company: "Tea House" },
    {
      locale: "en",
      facts: { order: { id: order, items: [] } },
      on: {
        answered: ({ question, answer }) => console.info(question, answer),
        completed: ({ path }) => console.info("all answered", path),
        dismissed: () => element.remove(),
      },
    },
  );
  survey.setLocale("ja");
}
