import type { Campaign, DismissReason, Environment, Json, Noren, NorenConfig, Parts, ThemeConfig, Undo } from "@noren/core";
import type { Problem } from "@noren/core/validate";
import { openHost } from "@noren/ui";
import type { Check } from "../inspector/inspect.tsx";
import { type Chosen, choicesOf } from "./choices-of.ts";
import { idleNoren } from "./idle-noren.ts";
import { placeFor } from "./place-for.ts";
import { mountWidget, previewContext, type WidgetOf } from "./preview-context.ts";
import { previewFacts } from "./preview-facts.ts";
import { kept, type Step, stateAt, stepsOf } from "./steps-of.ts";
import { style } from "./style.ts";
import { textsOf } from "./texts/index.ts";
import { Toolbar } from "./toolbar.tsx";

type Given = Partial<Environment> & { parts?: Partial<Parts>; loadCheck?: () => Promise<Check> };

/**
 * Takes the core's place on a page whose address has `noren-preview=<campaign>`: shows that campaign, whatever its status, and controls to look
 * at it in each language, step, layout and colour. Nothing is kept, tracked or sent; what page code asks of Noren does nothing.
 */
export function preview(config: NorenConfig, given: Given): Noren {
  const window = given.window ?? globalThis.window;
  const { document } = window;
  const environment = {
    base: given.base ?? window.location.href,
    fetch: given.fetch ?? window.fetch.bind(window),
    ...(given.store && { store: given.store }),
  };
  /** Widgets of plug-ins. */
  const plugged: { [name: string]: Environment["widgets"][string] } = {};
  const widgetOf: WidgetOf = (name) => plugged[name] ?? given.widgets?.[name];
  const loadCheck = given.loadCheck ?? (async () => (await import("../inspector/check-config.ts")).checkConfig);
  const wanted = new URLSearchParams(window.location.search).get("noren-preview") ?? "";
  const pageLanguage = document.documentElement.lang || window.navigator.language || config.locale || "en";
  const texts = textsOf(pageLanguage);
  const listeners = new Set<() => void>();
  const element = document.createElement("noren-preview");

  const first = config.campaigns.find(({ id }) => id === wanted);
  let chosen: Chosen = { campaign: first, language: first?.locale ?? pageLanguage, arm: "", layout: "", scheme: "auto", step: undefined };
  let folded = false;
  let alarm: string | undefined;
  let missing = false;
  let closed = false;
  let problems: readonly Problem[] | undefined;
  let host: ReturnType<typeof openHost> | undefined;
  let unmount: Undo = () => undefined;
  /** Counts showings: what an earlier one loads comes too late. */
  let showing = 0;
  let ended = false;

  /** The campaign as the controls want it. */
  const shownNow = (): Campaign | undefined => {
    const { campaign, arm, layout } = chosen;
    if (!campaign) return undefined;
    const { content } = campaign.experiment?.variations.find(({ key }) => key === arm) ?? campaign;
    const shown = { ...campaign, content: content ?? campaign.content };
    if (layout === "inline") return { ...shown, placement: { ...shown.placement, as: "inline" } };
    if (!layout) return shown;
    const { as, ...placement } = shown.placement ?? {};
    return {
      ...shown,
      placement: as === "inline" ? placement : { ...placement, ...(as && { as }) },
      content: { ...Object(shown.content), layout },
    };
  };

  const themed = (): ThemeConfig => {
    const { theme = "auto" } = config;
    const base = typeof theme === "string" ? { base: theme } : theme;
    return chosen.scheme === "auto" ? theme : { ...base, scheme: chosen.scheme };
  };

  const show = async (): Promise<void> => {
    const turn = ++showing;
    const isLate = () => ended || turn !== showing;
    unmount();
    unmount = () => undefined;
    const { step, language } = chosen;
    alarm = chosen.campaign ? undefined : texts.unknown(wanted);
    missing = false;
    closed = false;
    const shown = shownNow();
    if (!shown) return draw();
    const place = placeFor(shown, document);
    missing = place.missing;
    unmount = place.undo;
    draw();
    const memory = new Map<string, Json>();
    const facts = previewFacts(window, config);
    const questions = stepsOf(shown, language).filter(({ over }) => !over).length;
    const keep = (to: Step, sequence: number) =>
      memory.set("response", kept(stateAt(Object(shown.content), to, facts.order?.id ?? null, sequence)));
    // A survey that is over is not shown again: it begins at its last question and goes on from there.
    if (step) keep({ ...step, at: Math.min(step.at, questions - 1), ending: null }, 1);
    const close = (_: DismissReason): void => {
      if (isLate()) return;
      unmount();
      unmount = () => undefined;
      closed = true;
      draw();
    };
    try {
      const undo = await mountWidget(
        shown.widget,
        place.element,
        widgetOf,
        previewContext({
          config,
          campaign: shown,
          environment,
          widgetOf,
          theme: themed(),
          locale: () => chosen.language,
          facts: () => facts,
          memory,
          on(name, listener) {
            const hear = () => listener({ id: "", name, at: 0, page: "", source: "derived", data: {} });
            if (name === "locale") listeners.add(hear);
            return () => listeners.delete(hear);
          },
          close,
        }),
      );
      const both = () => {
        undo();
        place.undo();
      };
      if (isLate() || closed) return both();
      unmount = both;
      if (step && step.at >= questions) {
        keep(step, 2);
        // As if another tab had gone on to the end.
        document.dispatchEvent(new Event("visibilitychange"));
      }
    } catch (error) {
      place.undo();
      if (isLate()) return;
      alarm = texts.failed(`${error}`);
      draw();
    }
  };

  const choose = (change: Partial<Chosen>): void => {
    chosen = { ...chosen, ...change };
    if (!change.language) return void show();
    for (const hear of listeners) hear();
    draw();
  };

  const draw = (): void => {
    if (ended || !host) return;
    const index = config.campaigns.findIndex(({ id }) => id === chosen.campaign?.id);
    const content: { layout?: unknown } = Object(shownNow()?.content);
    host.render(
      <Toolbar
        texts={texts}
        folded={folded}
        choices={choicesOf({ config, chosen, shown: shownNow(), pageLanguage, texts, choose })}
        alarm={alarm}
        notes={[
          texts.nothingKept,
          ...(missing ? [texts.noPlace] : []),
          ...(closed ? [texts.closed] : []),
          ...(/^(modal|full)$/.test(`${content.layout}`) && !closed ? [texts.modal] : []),
        ]}
        findings={index < 0 ? undefined : problems?.filter(({ path }) => path.startsWith(`campaigns[${index}]`))}
        onAgain={() => void show()}
        onFold={() => {
          folded = !folded;
          draw();
        }}
        onClose={destroy}
      />,
    );
  };

  const open = (): void => {
    if (ended) return;
    document.body.append(element);
    host = openHost(element, { styles: style, theme: { base: "paper" }, locale: texts.language, popup: true });
    void show();
    loadCheck()
      .then((check) => {
        problems = check(config, document);
        draw();
      })
      .catch(() => undefined);
  };
  const destroy = (): void => {
    if (ended) return;
    ended = true;
    document.removeEventListener("DOMContentLoaded", open);
    unmount();
    host?.destroy();
    element.remove();
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", open);
  else open();

  return idleNoren(({ widgets = {} }) => {
    Object.assign(plugged, widgets);
    if (alarm && chosen.campaign && Object.hasOwn(widgets, chosen.campaign.widget)) void show();
  }, destroy);
}

export { preview as default };
