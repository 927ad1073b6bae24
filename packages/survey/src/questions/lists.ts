import type { MoreStrings } from "../locales/more/strings.ts";
import { choices } from "./choices.tsx";
import { dropdown } from "./dropdown.tsx";
import { matrix } from "./matrix.tsx";
import { ranking } from "./ranking.tsx";

/** Questions whose choices the merchant lists. */
export const lists = (words: MoreStrings) => ({
  ...choices(words),
  dropdown: dropdown(words),
  ranking: ranking(words),
  matrix: matrix(words),
});
