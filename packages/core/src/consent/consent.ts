import type { ConsentConfig } from "../schema/config.ts";
import type { Undo } from "../widget.ts";
import { resolveConsent } from "./resolve.ts";
import type { ConsentState, ConsentUpdate } from "./state.ts";

/** Listens to a store's consent system and tells each of its answers. */
export type ConsentAdapter = (tell: (update: ConsentUpdate) => void, config: ConsentConfig, window: Window) => Undo;

export interface Consent {
  /** Granted or not; what nobody has said yet is not granted. */
  readonly state: ConsentState;
  /** Storage or analytics was denied outright, which drops the events that wait. */
  readonly denied: boolean;
  /** The page's own word, a source like any other. */
  update(update: ConsentUpdate): void;
  /** The word of a named source; `{}` announces one that has not spoken yet. */
  tell(source: string, update: ConsentUpdate): void;
}

const granted: ConsentState = { storage: true, analytics: true, personalisation: true, marketing: true };

/** Keeps what every source said and calls `onChange` when the joint answer changed. Global Privacy Control denies marketing. */
export function createConsent(config: ConsentConfig, globalPrivacyControl: boolean, onChange: () => void): Consent {
  const sources = new Map<string, ConsentUpdate>();
  if (config.mode === "not-required") sources.set("declared", granted);
  if (config.system) sources.set(config.system, {});
  let state: ConsentState = { storage: false, analytics: false, personalisation: false, marketing: false };
  let denied = false;

  const settle = (): void => {
    const signal: ConsentUpdate[] = globalPrivacyControl && sources.size ? [{ ...granted, marketing: false }] : [];
    const joined = resolveConsent([...sources.values(), ...signal]);
    const before = JSON.stringify([state, denied]);
    state = {
      storage: !!joined.storage,
      analytics: !!joined.analytics,
      personalisation: !!joined.personalisation,
      marketing: !!joined.marketing,
    };
    denied = joined.storage === false || joined.analytics === false;
    if (JSON.stringify([state, denied]) !== before) onChange();
  };
  const tell = (source: string, update: ConsentUpdate): void => {
    sources.set(source, { ...sources.get(source), ...update });
    settle();
  };
  settle();

  return {
    get state() {
      return state;
    },
    get denied() {
      return denied;
    },
    update: (update) => tell("page", update),
    tell,
  };
}
