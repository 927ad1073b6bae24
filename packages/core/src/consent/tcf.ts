import { answer, type CategoryNames } from "./answer.ts";
import type { ConsentAdapter } from "./consent.ts";
import { lookFor } from "./look-for.ts";

interface TcData {
  readonly eventStatus?: string;
  readonly gdprApplies?: boolean;
  readonly listenerId?: number;
  readonly purpose?: { readonly consents?: { readonly [purpose: string]: boolean } };
}

type TcfApi = (command: string, version: 2, callback: (data: TcData | null, success: boolean) => void, listener?: number) => void;

const usual: CategoryNames = [
  ["storage", "1"],
  ["analytics", "8", "9"],
  ["personalisation", "5", "6"],
  ["marketing", "3", "4"],
];

/**
 * Hears any consent platform that speaks IAB TCF 2.x, through `__tcfapi("addEventListener")`, which the platform's stub keeps until the
 * platform has come. `tcloaded` (decided earlier) and `useractioncomplete` are answers; `cmpuishown` is none. Categories are numbers of
 * purposes: 1 (store on a device) grants storage, 8 and 9 (measure content, statistics on audiences) analytics, 5 and 6 (profiles for
 * content) personalisation, 3 and 4 (profiles for advertising) marketing. Only consent counts, no legitimate interest. Vendors do not: the
 * store runs Noren itself. Where the platform says that the GDPR does not apply, all four are granted.
 * Source: IAB Tech Lab, CMP API v2 and Transparency & Consent Framework Policies, appendix A.
 */
export const tcf: ConsentAdapter = (tell, config, window: Window & { __tcfapi?: TcfApi }) => {
  let listener: number | undefined;
  let stopped = false;
  const remove = (): void => {
    if (listener !== undefined) window.__tcfapi?.("removeEventListener", 2, () => undefined, listener);
  };
  const hear = (data: TcData | null, success: boolean): void => {
    listener ??= data?.listenerId;
    if (stopped) remove();
    const { eventStatus = "", gdprApplies, purpose } = (!stopped && success && data) || {};
    if (gdprApplies === false || /^(tcloaded|useractioncomplete)$/.test(eventStatus))
      tell(answer(usual, config, (name) => gdprApplies === false || !!purpose?.consents?.[name]));
  };
  const undo = lookFor(window, () => {
    const there = typeof window.__tcfapi === "function";
    if (there) window.__tcfapi?.("addEventListener", 2, hear);
    return there;
  });
  return () => {
    stopped = true;
    undo();
    remove();
  };
};

export { tcf as default };
