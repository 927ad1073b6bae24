import type { Campaign, NorenConfig } from "@noren/core";
import { findLanguage } from "@noren/ui";
import { languagesIn } from "./languages-in.ts";
import { type Step, stepsOf } from "./steps-of.ts";
import type { Texts } from "./texts/index.ts";
import type { Choice } from "./toolbar.tsx";

const layouts = ["card", "bar", "tab", "modal", "beside", "full", "inline"] as const;
const schemes = ["auto", "light", "dark"] as const;
/** Languages that Noren's own words come in. */
const ofOthers = ["en", "ja"] as const;
const ofSurveys = [...ofOthers, "pt-BR", "es", "fr", "de", "zh-Hans", "zh-Hant", "ko", "ar"] as const;

/** What is chosen in the toolbar. */
export interface Chosen {
  /** As the configuration has it. */
  campaign: Campaign | undefined;
  language: string;
  /** Key of the experiment's arm; empty for the campaign's own content. */
  arm: string;
  /** Empty for that of the content. */
  layout: string;
  scheme: (typeof schemes)[number];
  /** Undefined for the campaign as a shopper first meets it. */
  step: Step | undefined;
}

export interface ChoicesOptions {
  config: NorenConfig;
  chosen: Chosen;
  /** The campaign as it is shown by what is chosen. */
  shown: Campaign | undefined;
  pageLanguage: string;
  texts: Texts;
  choose: (change: Partial<Chosen>) => void;
}

/** The toolbar's lists: those that make sense for the campaign shown. */
export function choicesOf({ config, chosen, shown, pageLanguage, texts, choose }: ChoicesOptions): Choice[] {
  const { campaign, language, arm, layout, scheme, step } = chosen;
  const choice = (
    name: string,
    value: string,
    options: readonly (readonly [string, string])[],
    onChange: (value: string) => void,
  ): Choice => ({
    name,
    value,
    options: options.map(([of, text]) => ({ value: of, text })),
    onChange,
  });

  const campaigns = config.campaigns.map(({ id, status }): [string, string] => [id, status === "live" ? id : `${id} (${status})`]);
  const ofCampaigns = choice(texts.campaign, campaign?.id ?? "", campaign ? campaigns : [["", "–"], ...campaigns], (id) => {
    const next = config.campaigns.find((one) => one.id === id);
    if (next) choose({ campaign: next, step: undefined, arm: "", layout: "" });
  });
  if (!shown) return [ofCampaigns];

  const steps = stepsOf(shown, language);
  const met = [...new Set([language, pageLanguage, config.locale ?? "en", ...languagesIn(shown.content)])];
  const found = new Set(met.map(findLanguage));
  // Noren's own words are there in languages that none of the texts is in.
  const languages = [...met, ...(steps.length ? ofSurveys : ofOthers).filter((one) => !found.has(findLanguage(one)))];
  const ofLanguages = choice(
    texts.languageOf,
    language,
    languages.map((one) => [one, one]),
    (next) => choose({ language: next }),
  );

  const called = ({ id, title, last }: Step, index: number): [string, string] => [
    `${index}`,
    last ? texts.end : `${index + 1}. ${id}${title && ` – ${title}`}`.slice(0, 60),
  ];
  const { beside } = Object(shown.content);
  const offered = layouts.filter((one) => one !== "beside" || beside);
  const ofSurvey = steps.length
    ? [
        choice(
          texts.step,
          `${steps.findIndex(({ id, at }) => id === step?.id && at === step.at)}`,
          [["-1", texts.begin], ...steps.map(called)],
          (index) => choose({ step: steps[Number(index)] }),
        ),
        choice(texts.layout, layout, [["", texts.usual], ...offered.map((one) => [one, texts.layouts[one]] as const)], (next) =>
          choose({ layout: next }),
        ),
      ]
    : [];

  const { variations = [] } = campaign?.experiment ?? {};
  const ofArms = variations.length
    ? [
        choice(texts.arm, arm, [["", texts.own], ...variations.map(({ key }) => [key, key] as const)], (key) =>
          choose({ arm: key, step: undefined }),
        ),
      ]
    : [];
  const ofSchemes = choice(
    texts.scheme,
    scheme,
    schemes.map((one) => [one, texts.schemes[one]]),
    (next) => choose({ scheme: schemes.find((one) => one === next) ?? "auto" }),
  );
  return [ofCampaigns, ofLanguages, ...ofSurvey, ...ofArms, ofSchemes];
}
