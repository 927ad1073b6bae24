import type { QuestionOf } from "../schema.ts";
import type { SurveyFacts } from "./question-type.ts";

/** The products that a product question offers: those of the order where there is one, else of the cart; each once. */
export function linesOf({ from }: QuestionOf<"product">, { order, cart }: SurveyFacts): { id: string; name?: string | undefined }[] {
  const { items = [] } = (from === "cart" ? cart : from === "order" ? order : (order ?? cart)) ?? {};
  return items.filter(({ id }, index) => items.findIndex((item) => item.id === id) === index);
}
