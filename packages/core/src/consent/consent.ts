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
  /** The word of a named source. */
  tell(source: string, update: ConsentUpdate): void;
}

const granted: ConsentState = { storage: true, analytics: true, personalisation: true, marketing: true };

/** Keeps what every source said and calls `onChange` when the joint answer changed. Global Privacy Control denies marketing. */
export function createConsent({ mode, system }: ConsentConfig, globalPrivacyControl: boolean, onChange: () => void): Consent {
  const sources = new Map<string, ConsentUpdate>();
  // A system that has not spoken yet leaves everything unsaid.
  if (system) sources.set(system, {});
  if (mode === "not-required") sources.set("declared", granted);

  const join = () => {
    const { storage, analytics, personalisation, marketing } = resolveConsent([...sources.values()]);
    return {
      state: {
        storage: !!storage,
        analytics: !!analytics,
        personalisation: !!personalisation,
        marketing: !!marketing && !globalPrivacyControl,
      },
      denied: storage === false || analytics === false,
    };
  };
  let joint = join();
  return {
    get state() {
      return joint.state;
    },
    get denied() {
      return joint.denied;
    },
    tell(source, update) {
      sources.set(source, { ...sources.get(source), ...update });
      const before = JSON.stringify(joint);
      joint = join();
      if (JSON.stringify(joint) !== before) onChange();
    },
  };
}
