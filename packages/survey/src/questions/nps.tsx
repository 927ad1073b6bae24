import type { QuestionOf } from "../schema.ts";
import { scale } from "./scale.tsx";

export const nps = scale<QuestionOf<"nps">>(
  () => [0, 10],
  (_, { nps, low, high }) => ({ title: nps, low, high }),
);
