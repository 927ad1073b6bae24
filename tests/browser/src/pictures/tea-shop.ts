import { readFileSync } from "node:fs";
import { join } from "node:path";
import { storefrontFolder } from "@noren/storefront";
import type { Content } from "@noren/survey";
import type { Case } from "../survey/cases.ts";
import { surveyScripts } from "../survey/survey-page.ts";
import { stillLife } from "./still-life.ts";

interface Words {
  readonly shop: string;
  readonly name: string;
  readonly price: string;
  readonly about: string;
  readonly add: string;
  readonly rate: string;
}

const english: Words = {
  shop: "Leaf & Clay",
  name: "Kyusu teapot",
  price: "$68.00",
  about: "Thrown in Tokoname from red clay, for two cups at a time.",
  add: "Add to cart",
  rate: "Rate this pot",
};
const words: { readonly [language: string]: Words } = {
  ja: {
    shop: "葉と土",
    name: "常滑焼の急須",
    price: "¥9,800",
    about: "朱泥をろくろで挽いた、お二人分の急須です。",
    add: "カートに入れる",
    rate: "この急須を評価する",
  },
  ar: {
    shop: "ورق وطين",
    name: "إبريق شاي ياباني",
    price: "٦٨ دولارًا",
    about: "مصنوع يدويًا من الطين الأحمر، يكفي كوبين.",
    add: "أضف إلى السلة",
    rate: "قيّم هذا الإبريق",
  },
};

const font = readFileSync(join(storefrontFolder, "node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2"));

const style = `
  @font-face { font-family: Figtree; font-weight: 300 900; src: url(data:font/woff2;base64,${font.toString("base64")}) }
  :root { color-scheme: light dark; --ground: #f6f1e9; --ink: #1d1b18; --soft: #6a6054; --accent: #8a2f2b; --on: #fff; --line: #e0d7c9 }
  @media (prefers-color-scheme: dark) { :root { --ground: #171411; --ink: #f3efe8; --soft: #b5aa9b; --accent: #e79a8d; --on: #2a100d; --line: #35302a } }
  * { box-sizing: border-box; margin: 0 }
  body { font: 16px/1.6 Figtree, "Noto Sans CJK JP", sans-serif; color: var(--ink); background: var(--ground) }
  header { padding: 18px 32px; font-size: 18px; font-weight: 700; border-bottom: 1px solid var(--line) }
  main { display: grid; grid-template-columns: 360px 1fr; gap: 40px; max-width: 1000px; padding: 32px }
  main > img { width: 100%; border-radius: 12px }
  h1 { font-size: 28px; line-height: 1.3 }
  p { margin-top: 8px; color: var(--soft) }
  b { display: block; margin-top: 12px }
  button { min-height: 44px; margin-top: 16px; padding: 0 24px; font: inherit; font-weight: 600; border: 0; border-radius: 999px; color: var(--on); background: var(--accent) }
  #beside { padding: 0 12px; font-weight: 400; color: var(--soft); background: none; text-decoration: underline }
  noren-survey { display: block; min-height: 200px; margin-top: 32px }
  @media (max-width: 599px) {
    header { padding: 14px 20px }
    main { display: block; padding: 20px }
    main > img { height: 200px; margin-bottom: 16px; object-fit: cover }
    .short > img { height: 96px }
  }
`;

/** A product's page of a small shop with looks of its own, in the language of the survey that stands in it. */
export function teaShop(content: Content, look: Pick<Case, "layout" | "theme" | "language">): string {
  const { language, layout } = look;
  const { shop, name, price, about, add, rate } = words[language] ?? english;
  const photo = `data:image/svg+xml,${encodeURIComponent(stillLife("kyusu", []))}`;
  const inline = layout === "inline";
  return `<!doctype html><html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${shop}</title><style>${style}</style>
${surveyScripts(content, look)}
<header>${shop}</header><main class="${inline ? "short" : ""}"><img alt="" src="${photo}">
<div><h1>${name}</h1><b>${price}</b><p>${about}</p><button>${add}</button> <button id="beside">${rate}</button>
${inline ? '<noren-survey campaign="case"></noren-survey>' : ""}</div></main></html>`;
}
