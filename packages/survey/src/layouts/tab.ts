import { localise } from "@noren/core";
import { css, findLanguage, stayAboveKeyboard } from "@noren/ui";
import type { MakeLayout } from "./layout.ts";

const style = css`
.pop{inset:50% 0 auto auto;inset-inline:auto 0;translate:0 -50%;max-width:calc(100% - 16px)}
.start{inset-inline:0 auto}
.close+.close,.peek :is(.close,h2){display:none}
.pop .card{border-radius:var(--radius) 0 0 var(--radius)}
:is(.start .card,.end:dir(rtl) .card){border-radius:0 var(--radius) var(--radius) 0}
.peek .card{width:auto;background:none;border:0}
.peek .step{padding:0;border-radius:inherit}
.peek .btn{writing-mode:vertical-rl;min-width:44px;max-height:60dvh;padding:16px 8px;border-radius:inherit}
.peek .btn:not(:lang(ja),:lang(zh),:lang(ko)){rotate:180deg}
@media (max-width:599px){.pop:not(.peek){max-width:none;translate:none}}`;

/** What the tab says where the merchant gave no words; English stands in for all others. */
const words: { [language: string]: string } = {
  ar: "رأيك",
  de: "Ihre Meinung",
  es: "Tu opinión",
  fr: "Votre avis",
  ja: "ご意見",
  ko: "의견 남기기",
  pt: "Sua opinião",
  "zh-hans": "意见反馈",
  "zh-hant": "意見回饋",
};

/** A tab on the side of the window that opens into a card. */
export const layout: MakeLayout = ({ tab }, locale) => ({
  style,
  stays: true,
  answer: tab ? localise(tab, locale) : (words[findLanguage(locale)] ?? "Feedback"),
  attach: (box) => stayAboveKeyboard(box),
});
