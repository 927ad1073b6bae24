import { type CANCEL_SYMBOL, cancel, confirm, isCancel, multiselect, select, text } from "@clack/prompts";
import { consentSystems } from "@noren/core/schema";
import { postPurchaseNps, templates } from "@noren/survey/templates";
import type { Terminal } from "../terminal.ts";
import { type Answers, type ConsentSystem, type Language, languages, platforms } from "./answers.ts";
import { isWebAddress } from "./is-web-address.ts";
import { originOf } from "./origin-of.ts";
import { siteId } from "./site-id.ts";

/** The person ended the questions. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** What was said on the command line, and what stands where nothing was said. */
export interface Known {
  given: Partial<Answers>;
  /** The command line said that no consent system is used. */
  hasNoSystem: boolean;
  usual: Answers;
}

/** Where the person sits. */
export type Seat = Pick<Terminal, "input" | "output">;

/** Asks for what the command line left open. Throws `Cancelled` when the person ends the questions. */
export async function ask({ given, hasNoSystem, usual }: Known, { input, output }: Seat): Promise<Answers> {
  const seat = { input, output };
  const answered = answerAt(seat);
  let { site, origin } = given;
  if (site === undefined) {
    const address = answered(
      await text({
        ...seat,
        message: "Address of your store?",
        placeholder: "https://shop.example",
        validate: (value) => (canBeAddress(value) ? undefined : "An address such as https://shop.example, please."),
      }),
    );
    site = siteId(address);
    origin = originOf(address);
  }
  const endpoint =
    given.endpoint ??
    answered(
      await text({
        ...seat,
        message: "Address of your collector?",
        initialValue: usual.endpoint,
        validate: (value = "") => (isWebAddress(value) ? undefined : "An address such as https://events.shop.example, please."),
      }),
    );
  const consent =
    given.consent ??
    answered(
      await select<Answers["consent"]>({
        ...seat,
        message: "Consent: must shoppers be asked before anything is stored?",
        options: [
          { value: "ask", label: "Yes, ask (usual)", hint: "nothing is stored and nothing interrupts until they agree" },
          { value: "not-required", label: "Not required", hint: "you declare this for your store" },
        ],
      }),
    );
  const system = given.system ?? (consent === "ask" && !given.consent && !hasNoSystem ? await askSystem(seat) : undefined);
  const platform =
    given.platform ??
    answered(
      await select({
        ...seat,
        message: "What does your store run on?",
        initialValue: usual.platform,
        options: platforms.map((value) => ({ value, label: platformNames[value] })),
      }),
    );
  const isCsv = platform === "shopify" || platform === "vendure";
  const feed =
    given.feed ??
    answered(
      await text({
        ...seat,
        message: `Product export (CSV${isCsv ? "" : " or JSON"} file)? Leave empty if you have none yet.`,
        placeholder: "products.csv",
        defaultValue: "",
      }),
    );
  const chosen =
    given.languages ??
    answered(
      await multiselect<Language>({
        ...seat,
        message: "Languages of your store?",
        options: languages.map((value) => ({ value, label: languageNames[value] })),
        initialValues: [...usual.languages],
      }),
    );
  const surveys =
    given.surveys ??
    answered(
      await multiselect<string>({
        ...seat,
        message: "One survey asks after each order. Others to begin with, as drafts? (noren add brings them later, too)",
        options: templates
          .filter((template) => template !== postPurchaseNps)
          .map(({ campaign, description }) => ({ value: campaign.id, label: campaign.id, hint: description })),
        required: false,
      }),
    );
  const [first = "en", ...others] = chosen;
  return {
    site,
    ...(origin !== undefined && { origin }),
    endpoint,
    consent,
    ...(system && { system }),
    platform,
    ...(feed && { feed }),
    currencies: given.currencies ?? usual.currencies,
    languages: [first, ...others],
    surveys,
    out: given.out ?? usual.out,
  };
}

async function askSystem(seat: Seat): Promise<Answers["system"]> {
  const system = answerAt(seat)(
    await select<ConsentSystem | "own">({
      ...seat,
      message: "Which consent system does your store use?",
      // A system that the store does not have would never agree to anything.
      initialValue: "own",
      options: [
        ...consentSystems.map((value) => ({ value, label: systemNames[value] })),
        { value: "own", label: "Another, or none yet", hint: "your code calls noren.consent(…)" },
      ],
    }),
  );
  return system === "own" ? undefined : system;
}

/** Asks whether files that are there may be replaced. */
export async function mayReplace(files: readonly string[], { input, output }: Seat): Promise<boolean> {
  return answerAt({ output })(
    await confirm({
      input,
      output,
      message: `${files.join(", ")} ${files.length === 1 ? "exists" : "exist"} already. Replace?`,
      initialValue: false,
    }),
  );
}

const platformNames: { [platform in Answers["platform"]]: string } = {
  shopify: "Shopify",
  woocommerce: "WooCommerce",
  "ec-cube": "EC-CUBE",
  makeshop: "MakeShop",
  opencart: "OpenCart",
  vendure: "Vendure",
  other: "Something else",
};
const systemNames: { [system in ConsentSystem]: string } = {
  tcf: "A platform of IAB TCF 2 (any)",
  "shopify-customer-privacy": "Shopify Customer Privacy",
  "google-consent-mode": "Google Consent Mode v2",
  "vanilla-cookieconsent": "CookieConsent (vanilla-cookieconsent)",
  "wp-consent-api": "WP Consent API (WordPress)",
  onetrust: "OneTrust",
  cookiebot: "Cookiebot",
};
const languageNames: { [language in Language]: string } = { en: "English", ja: "日本語" };

function canBeAddress(value: string | undefined): boolean {
  return !!value && URL.canParse(value.includes("://") ? value : `https://${value}`);
}

function answerAt({ output }: Pick<Seat, "output">) {
  return <Value>(value: Value | typeof CANCEL_SYMBOL): Value => {
    if (!isCancel(value)) return value;
    cancel("Nothing was written.", { output });
    throw new Cancelled();
  };
}
