import { afterDismissed } from "./arbiter/memory.ts";
import { createContext } from "./context.ts";
import type { ChunkCore } from "./core.ts";
import type { DismissReason } from "./events/catalogue.ts";
import type { AssignedRun, Params, Run } from "./run.ts";
import type { Campaign } from "./schema/campaign.ts";
import type { Undo } from "./widget.ts";

/** Milliseconds for which what is held out holds its slot: about as long as a shopper takes to see and close what is shown. */
const HELD = 10_000;

/** Where widgets meet the page. */
export interface Stage {
  /** Fills the places of an inline campaign, or opens one that was asked for once the page is loaded. */
  present(campaign: Campaign): void;
  /** Exposes a run that does not resume, and hangs it in a layer of its own. */
  open(run: AssignedRun): void;
  close(key: string, reason: DismissReason): void;
  /** Tells why a campaign cannot be shown. */
  fail(campaign: Campaign, message: string): void;
  /** Ends whatever interrupted, and every form: its answer could no longer be sent. */
  withdraw(): void;
  stop: Undo;
}

export function createStage(core: ChunkCore): Stage {
  const { environment, journal, track, state, runOf, consider, placeOf, scopeNames } = core;
  const { window, now } = environment;
  const { document } = window;
  const { places, showing } = state;
  const mount = createContext(core);
  const layers = new Map<HTMLElement, ReturnType<typeof placeOf>>();

  /** Counts an exposure in every arm; true where something is to be seen. */
  const expose = (run: AssignedRun): boolean => {
    const { campaign, resumed, forced, held } = run;
    if (!resumed) track("campaign_exposed", { widget: campaign.widget, ...(forced && { forced }) }, run);
    return !held;
  };

  /** Mounts a run and keeps it in `key` until it ends. */
  const begin = (key: string, run: Run, element: HTMLElement, params: Params, cleanUp: Undo = () => undefined): void => {
    const { campaign } = run;
    // A widget that was taken away closes none that came after it.
    const mounted = mount(campaign.widget, run, element, params, (reason) => showing.get(key)?.end === end && close(key, reason));
    const end = (): void => {
      if (showing.get(key)?.end === end) showing.delete(key);
      mounted.then((undo) => undo()).then(cleanUp, cleanUp);
    };
    showing.set(key, { campaign, run, end });
    mounted.catch((error: unknown) => {
      end();
      fail(campaign, `${error}`);
    });
  };

  const fail: Stage["fail"] = (campaign, message) => {
    state.failed.add(campaign.id);
    track("campaign_error", { message }, runOf(campaign));
  };

  /** One thing at a time: a launcher is hidden, and out of the order of focus, while something interrupts. */
  const stepAside = (): void => {
    const interrupted = [...layers.values()].includes("interrupting");
    for (const [element, place] of layers) element.hidden = interrupted && place === "asked";
  };

  const open = (run: AssignedRun): void => {
    const { campaign } = run;
    const place = placeOf(campaign);
    const { id } = campaign;
    if (expose(run)) {
      const element = document.createElement("noren-layer");
      layers.set(element, place);
      document.body.append(element);
      stepAside();
      begin(id, run, element, {}, () => {
        layers.delete(element);
        element.remove();
        stepAside();
      });
    } else {
      const end = (): void => {
        showing.delete(id);
        window.clearTimeout(timer);
      };
      // What is asked for is exposed once a page.
      const timer =
        place === "asked"
          ? 0
          : window.setTimeout(() => {
              end();
              consider();
            }, HELD);
      showing.set(id, { campaign, end });
    }
  };

  const close = (key: string, reason: DismissReason): void => {
    const shown = showing.get(key);
    if (!shown?.run) return;
    const { campaign, run, end } = shown;
    // First, since the page may go away next; before it is known to be closed it would seem ready again, and keep another from its turn.
    journal.change(({ note }) => note(scopeNames(campaign), afterDismissed(reason, now()))).then(consider, consider);
    track("campaign_dismissed", { reason }, run);
    end();
    // Who put it away asks anew, or meets it on the next page.
    if (placeOf(campaign) === "asked") state.triggered.delete(campaign.id);
  };

  const fill = (campaign: Campaign): void => {
    const { id } = campaign;
    const elements = places.get(id) ?? [];
    places.delete(id);
    for (const element of elements) {
      const run = runOf(campaign);
      const params: Params = {};
      for (const { name, value } of element.attributes) params[name] = value;
      if (expose(run)) begin(showing.has(id) ? `${id} ${showing.size}` : id, run, element, params);
    }
  };

  window.addEventListener("load", consider);

  return {
    present(campaign) {
      if (placeOf(campaign) === "inline") fill(campaign);
      else if (document.readyState === "complete") open(runOf(campaign));
    },
    open,
    close,
    fail,
    withdraw() {
      for (const { campaign, end } of showing.values()) if (campaign.widget === "survey" || placeOf(campaign) === "interrupting") end();
    },
    stop() {
      window.removeEventListener("load", consider);
      for (const { end } of showing.values()) end();
    },
  };
}

export { createStage as default };
