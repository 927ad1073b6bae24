import type { ConsentConfig } from "../schema/config.ts";
import type { Undo } from "../widget.ts";
import type { ConsentState, ConsentUpdate } from "./state.ts";

/** Listens to a store's consent system and tells each of its answers. */
export type ConsentAdapter = (tell: (update: ConsentUpdate) => void, config: ConsentConfig, window: Window) => Undo;

export interface Consent {
  /** Granted or not; what nobody has said yet is not granted. */
  readonly state: ConsentState;
  /** Storage or analytics was denied outright, which drops the events that wait. */
  readonly denied: boolean;
  /** The word of a named source. */
  tell(source: string, update: ConsentUpdate): void;
}

/**
 * Joins what every source said and calls `onChange` when the joint answer changed. The most restrictive wins: a category is granted when
 * the consent system grants it and page code does not deny it. A system that has not spoken grants nothing. Without a system page code
 * grants, or the merchant's declaration that consent is not required. Global Privacy Control denies marketing.
 */
export function createConsent({ mode, system }: ConsentConfig, globalPrivacyControl: boolean | undefined, onChange: () => void): Consent {
  const sources: { [source: string]: ConsentUpdate } = {};

  const join = () => {
    const said = Object.values(sources);
    const granted = (category: keyof ConsentState): boolean =>
      said.every((update) => update[category] ?? true) &&
      !!(system ? sources[system]?.[category] : mode === "not-required" || said.some((update) => update[category]));
    return {
      state: {
        storage: granted("storage"),
        analytics: granted("analytics"),
        personalisation: granted("personalisation"),
        marketing: granted("marketing") && !globalPrivacyControl,
      },
      denied: said.some(({ storage, analytics }) => storage === false || analytics === false),
    };
  };
  const consent = {
    ...join(),
    tell(source: string, update: ConsentUpdate) {
      sources[source] = { ...sources[source], ...update };
      const before = JSON.stringify(consent);
      Object.assign(consent, join());
      if (JSON.stringify(consent) !== before) onChange();
    },
  };
  return consent;
}
