import type { PanelTexts } from "../../panel/panel-texts.ts";
import type { ProblemWords } from "../../panel/problem-words.ts";

/** Every text of the preview's toolbar in one language. */
export interface Texts extends PanelTexts {
  again: string;
  campaign: string;
  languageOf: string;
  step: string;
  /** As a shopper meets it first. */
  begin: string;
  end: string;
  arm: string;
  own: string;
  layout: string;
  /** As the configuration says. */
  usual: string;
  layouts: { [layout in "card" | "bar" | "tab" | "modal" | "beside" | "full" | "inline"]: string };
  scheme: string;
  schemes: { [scheme in "auto" | "light" | "dark"]: string };
  nothingKept: string;
  unknown: (campaign: string) => string;
  noPlace: string;
  modal: string;
  failed: (message: string) => string;
  closed: string;
  fine: string;
  findings: (count: number) => string;
  problem: ProblemWords;
}
