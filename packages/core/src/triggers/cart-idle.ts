import { listen } from "../page/listen.ts";
import { isRecord } from "../record.ts";
import type { TriggerWatcher } from "./triggers.ts";

const KEY = "cart-idle";

/** The watcher of the trigger rule `cart-idle`: fires once for each state of the cart on a page. Since when it is unchanged, the device keeps for the visit. */
const watch: TriggerWatcher = (rule, fire, { window, on, now, facts, change }) => {
  const wait = rule.on === "cart-idle" ? rule.seconds * 1000 : 0;
  const { document } = window;
  let known = "";
  let since: number | undefined;
  let timer = 0;
  const arm = (): void => {
    window.clearTimeout(timer);
    if (since === undefined || document.visibilityState !== "visible") return;
    timer = window.setTimeout(
      () => {
        since = undefined;
        fire();
      },
      Math.max(0, since + wait - now()),
    );
  };
  const look = async (): Promise<void> => {
    const { cart } = facts();
    const state = cart?.count ? JSON.stringify([cart.count, cart.value, cart.items.map(({ id, quantity }) => [id, quantity])]) : "";
    if (state === known) return;
    known = state;
    since = undefined;
    arm();
    const begun = await change(async ({ get, put, visitor: { session } }) => {
      const kept = await get(KEY);
      if (isRecord(kept) && kept.state === state && kept.session === session) return Number(kept.since);
      put(KEY, { state, session, since: now() });
      return now();
    });
    if (stopped || state !== known || !state) return;
    since = begun;
    arm();
  };
  let stopped = false;
  const undos = [on("facts", () => void look().catch(() => undefined)), listen(document, "visibilitychange", arm)];
  void look().catch(() => undefined);
  return () => {
    stopped = true;
    window.clearTimeout(timer);
    for (const undo of undos) undo();
  };
};

export { watch as default };
