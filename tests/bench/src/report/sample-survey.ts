import type { CampaignList } from "@noren/collector";
import type { Json } from "@noren/core/events";

const listed = (...ids: string[]) => ids.map((id) => ({ id, text: id }));

/** A survey of eight questions, as a store may well ask after a delivery. */
export const configuration: CampaignList = {
  site: "shop",
  campaigns: [
    {
      id: "ask",
      widget: "survey",
      status: "live",
      content: {
        company: "Yorozu",
        questions: [
          { id: "score", type: "nps" },
          { id: "why", type: "text" },
          { id: "delivery", type: "csat", text: "How satisfied were you with the delivery?" },
          { id: "effort", type: "ces", text: "Yorozu made it easy to order" },
          { id: "channel", type: "attribution", text: "How did you hear of us?", choices: listed("friend", "search", "press", "fair") },
          {
            id: "missing",
            type: "multiple",
            text: "What would you like to see here?",
            choices: listed("tea", "cups", "kettles", "sweets"),
          },
          { id: "order", type: "ranking", text: "What counts most?", choices: listed("price", "speed", "care") },
          { id: "parts", type: "matrix", text: "How was it?", rows: listed("box", "note"), columns: listed("well", "fair", "badly") },
        ],
      },
    },
  ],
};

const words = "the tea was fresh and came early but the box had a dent on one side so i would like better paper around it next time".split(
  " ",
);

/** A number from 0 to below `count`, by chance. */
export type Draw = (count: number) => number;

interface Asked {
  id: string;
  type: string;
  scale?: number;
  answer: (draw: Draw) => Json;
}

/** What a shopper may answer to each, in order. */
export const questions: readonly Asked[] = [
  { id: "score", type: "nps", answer: (draw) => Math.floor(Math.sqrt(draw(121))) },
  { id: "why", type: "text", answer: (draw) => Array.from({ length: 4 + draw(30) }, () => words[draw(words.length)]).join(" ") },
  { id: "delivery", type: "csat", scale: 5, answer: (draw) => 1 + Math.floor(Math.sqrt(draw(25))) },
  { id: "effort", type: "ces", scale: 7, answer: (draw) => 1 + Math.floor(Math.sqrt(draw(49))) },
  {
    id: "channel",
    type: "attribution",
    answer: (draw) => (draw(20) === 0 ? { other: "at a tea ceremony" } : oneOf(draw, "friend", "search", "press", "fair")),
  },
  { id: "missing", type: "multiple", answer: (draw) => ["tea", "cups", "kettles", "sweets"].slice(draw(3), 2 + draw(3)) },
  {
    id: "order",
    type: "ranking",
    answer: (draw) => oneOf(draw, ["price", "speed", "care"], ["care", "price", "speed"], ["speed", "care", "price"]),
  },
  { id: "parts", type: "matrix", answer: (draw) => ({ box: oneOf(draw, "well", "fair", "badly"), note: oneOf(draw, "well", "fair") }) },
];

export function oneOf<Item>(draw: Draw, first: Item, ...others: Item[]): Item {
  return others[draw(others.length + 1) - 1] ?? first;
}
