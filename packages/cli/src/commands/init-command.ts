import { URL } from "node:url";
import { intro, outro } from "@clack/prompts";
import { consentSystems } from "@noren/core/schema";
import { templates } from "@noren/survey/templates";
import { type Answers, languages, platforms } from "../init/answers.ts";
import { ask, Cancelled, mayReplace } from "../init/ask.ts";
import { isWebAddress } from "../init/is-web-address.ts";
import { originOf } from "../init/origin-of.ts";
import { siteId } from "../init/site-id.ts";
import { boxRule, places, snippet } from "../init/snippet.ts";
import { starterBuildConfig, starterConfig } from "../init/starter-config.ts";
import { questions } from "../init/texts.ts";
import { existing, writeFiles } from "../init/write-files.ts";
import { paint } from "../paint.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { jsonSchema } from "../validate/json-schema.ts";
import { listOf, oneOf, readOptions } from "./read-options.ts";

const help = `noren init

  Asks a few things, then writes noren.config.json, its schema for editors, noren.build.json and a first file of questions for each
  language. Files that are there are kept unless you agree, or with --force.

  --yes                     ask nothing; take what is usual for all that no option says
  --site <address>          address of the store, or its id at the collector
  --endpoint <address>      address of the collector
  --consent <mode>          ask (usual), not-required, or the name of a consent system, which means ask
  --consent-system <name>   ${consentSystems.slice(0, 4).join(", ")},
                            ${consentSystems.slice(4).join(", ")} or none
  --platform <name>         ${platforms.join(", ")}
  --feed <file>             product export: CSV, or JSON for a list of products
  --languages <list>        such as en,ja; the first is the default
  --currency <list>         such as USD,JPY, in the order of the languages
  --surveys <list>          templates of surveys to begin with, as drafts; noren add lists them
  --out <folder>            for the files of noren build (usual: public/noren/data)
  --force                   replace files that are there
`;

const templateNames = templates.map(({ campaign }) => campaign.id);
const string = { type: "string" } as const;
const boolean = { type: "boolean" } as const;
const options = {
  yes: { ...boolean, short: "y" },
  site: string,
  endpoint: string,
  consent: string,
  "consent-system": string,
  platform: string,
  feed: string,
  languages: string,
  currency: string,
  surveys: string,
  out: string,
  force: boolean,
  help: { ...boolean, short: "h" },
} as const;

const usual: Answers = {
  site: "store",
  endpoint: "http://127.0.0.1:4500",
  consent: "ask",
  platform: "other",
  currencies: { en: "USD", ja: "JPY" },
  languages: ["en"],
  surveys: [],
  out: "public/noren/data",
};

export async function initCommand(args: string[], terminal: Terminal): Promise<number> {
  const { values } = readOptions(args, options);
  if (values.help) {
    terminal.out(help);
    return 0;
  }
  const given = readAnswers(values);
  const asks = terminal.interactive && !values.yes;
  if (!asks && !values.yes) throw new UsageError("There is nobody to ask here. Try: noren init --yes --site https://shop.example");
  try {
    if (asks) intro("noren init", terminal);
    const answers = asks ? await ask({ given, hasNoSystem: values["consent-system"] === "none", usual }, terminal) : { ...usual, ...given };
    const files = filesOf(answers);
    const there = await existing([...files.keys()], terminal.cwd);
    if (there.length > 0 && !values.force && !(asks && (await mayReplace(there, terminal)))) {
      terminal.err(
        `${there.join(", ")} ${there.length === 1 ? "is" : "are"} there already; nothing was written. To replace: noren init --force\n`,
      );
      return 1;
    }
    await writeFiles(files, terminal.cwd);
    if (asks) outro(`Written: ${[...files.keys()].join(", ")}`, terminal);
    else terminal.out(`Written: ${[...files.keys()].join(", ")}\n`);
    terminal.out(nextSteps(answers, terminal));
    return 0;
  } catch (error) {
    if (error instanceof Cancelled) return 1;
    throw error;
  }
}

function readAnswers(values: { [name in Exclude<keyof typeof options, "yes" | "force" | "help">]?: string | undefined }): Partial<Answers> {
  const { site, endpoint, consent, platform, feed, out } = values;
  const chosen = values.languages === undefined ? undefined : listOf(values.languages).map((name) => oneOf("--languages", name, languages));
  const [first, ...others] = chosen ?? [];
  const currencies = listOf(values.currency ?? "").map((code) => code.toUpperCase());
  const wrong = currencies.find((code) => !/^[A-Z]{3}$/.test(code));
  if (wrong !== undefined) throw new UsageError(`--currency: expected codes such as USD, found "${wrong}"`);
  if (endpoint !== undefined && !isWebAddress(endpoint))
    throw new UsageError(`--endpoint: expected an address such as https://events.shop.example, found "${endpoint}"`);
  return {
    ...(site !== undefined && readSite(site)),
    ...(endpoint !== undefined && { endpoint }),
    ...readConsent(consent, values["consent-system"]),
    ...(platform !== undefined && { platform: oneOf("--platform", platform, platforms) }),
    ...(feed !== undefined && { feed }),
    ...(out !== undefined && { out }),
    ...(values.surveys !== undefined && { surveys: listOf(values.surveys).map((name) => oneOf("--surveys", name, templateNames)) }),
    ...(first !== undefined && { languages: [first, ...others] }),
    ...(currencies.length > 0 && {
      currencies: Object.fromEntries((chosen ?? usual.languages).map((language, index) => [language, currencies[index] ?? currencies[0]])),
    }),
  };
}

function readConsent(consent: string | undefined, name: string | undefined): Pick<Partial<Answers>, "consent" | "system"> {
  const mode = consent === undefined ? undefined : oneOf("--consent", consent, ["ask", "not-required", ...consentSystems] as const);
  const system = name === undefined ? undefined : oneOf("--consent-system", name, [...consentSystems, "none"] as const);
  const named = consentSystems.find((known) => known === mode) ?? consentSystems.find((known) => known === system);
  return {
    ...(mode !== undefined && { consent: mode === "not-required" ? mode : "ask" }),
    ...(named && { system: named }),
  };
}

function readSite(address: string): Pick<Answers, "site" | "origin"> {
  if (!URL.canParse(address.includes("://") ? address : `https://${address}`)) {
    throw new UsageError(`--site: expected an address such as https://shop.example, found "${address}"`);
  }
  const isId = !/[.:/]/.test(address);
  return { site: siteId(address), ...(!isId && { origin: originOf(address) }) };
}

function filesOf(answers: Answers): Map<string, string> {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ["noren.config.json", json(starterConfig(answers))],
    ["noren.schema.json", json(jsonSchema())],
    ["noren.build.json", json(starterBuildConfig(answers))],
    ...answers.languages.map((language): [string, string] => [`faq/${language}.md`, questions[language]]),
  ]);
}

function nextSteps(answers: Answers, terminal: Terminal): string {
  const { origin, platform, feed, consent, system, surveys, out } = answers;
  const { bold } = paint(terminal);
  const part = (title: string, body: string) => `\n${bold(title)}\n${body.replace(/^/gm, "  ")}\n`;
  const links = starterBuildConfig(answers).catalog?.[0]?.url;
  const todo = [
    "Make the questions in faq/ your own, then run: npx noren build",
    ...(feed === undefined
      ? [
          'No product export yet, so the shelves are drafts: name one under "catalog" in noren.build.json, and set their "status" to "live".',
        ]
      : []),
    ...(links === undefined || platform === "shopify"
      ? []
      : [`Shelves will lead to ${links}: where your products have other addresses, change "url" in noren.build.json.`]),
    'The offer is a draft: create its coupon in your store, put the code into noren.config.json, and set "status" to "live".',
    ...surveys.flatMap((name) => templates.find(({ campaign }) => campaign.id === name)?.todo ?? []),
    ...(surveys.length
      ? [`Look at the surveys that are drafts, ${surveys.join(", ")}, with ?noren-preview=<id>, and set their "status" to "live".`]
      : ["More surveys, for other moments: npx noren add"]),
    ...(consent === "ask" && !system
      ? ["Tell Noren of consent on every page: (window.noren ||= []).push((noren) => noren.consent({ storage: true, analytics: true }))"]
      : []),
    `Serve three things under /noren/ of your store: noren.js with its chunks, noren.config.json, and ${out} as data.`,
    `Start the collector: npx noren-collector --config noren.config.json --origin ${origin ?? "<address of your store>"}`,
  ];
  return [
    part("Into every page", snippet),
    part("Where shelves should stand", places),
    part("Into your style sheet, so that nothing moves when a shelf is filled", boxRule()),
    part("Next", todo.map((line, index) => `${index + 1}. ${line}`).join("\n")),
  ].join("");
}
