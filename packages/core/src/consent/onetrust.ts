import { listen } from "../page/listen.ts";
import { answer, type CategoryNames } from "./answer.ts";
import type { ConsentAdapter } from "./consent.ts";

interface OneTrustGlobals {
  /** Such as `,C0001,C0003,`. */
  OnetrustActiveGroups?: string;
  OneTrust?: { IsAlertBoxClosed?(): boolean };
}

const usual: CategoryNames = [
  ["storage", "C0003"],
  ["analytics", "C0002"],
  ["personalisation", "C0003"],
  ["marketing", "C0004"],
];

/**
 * Reads OneTrust: `OnetrustActiveGroups`, now and on the window's `OneTrustGroupsUpdated`, which comes when OneTrust has loaded and at every
 * choice. An active group is granted; one that is not is refused once the shopper has closed the banner. Categories are ids of groups, by
 * default those that OneTrust begins with: C0003 (functional) grants storage and personalisation, C0002 (performance) analytics, C0004
 * (targeting) marketing. Source: developer.onetrust.com, Web CMP events guide.
 */
export const oneTrust: ConsentAdapter = (tell, config, window: Window & OneTrustGlobals) => {
  const read = (): void => {
    const { OnetrustActiveGroups: groups, OneTrust } = window;
    if (typeof groups !== "string") return;
    const active = groups.split(",");
    const decided = OneTrust?.IsAlertBoxClosed?.();
    tell(answer(usual, config, (name) => active.includes(name) || (decided ? false : undefined)));
  };
  const undo = listen(window, "OneTrustGroupsUpdated", read);
  read();
  return undo;
};

export { oneTrust as default };
