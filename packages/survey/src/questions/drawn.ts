import type { MoreStrings } from "../locales/more/strings.ts";
import { slider } from "./slider.tsx";
import { symbols } from "./symbols.tsx";

/** Scales that are drawn: symbols in place of numbers, and a line. */
export const drawn = (words: MoreStrings) => ({ ...symbols(words), slider: slider(words) });
