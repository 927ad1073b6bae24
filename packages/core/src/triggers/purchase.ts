import { listed } from "../record.ts";
import type { TriggerWatcher } from "./triggers.ts";

const REMEMBERED = 20;

/** The watcher of the trigger rule `purchase`: fires once for each order, which the device remembers for the campaign. */
const watch: TriggerWatcher = (_rule, fire, { on, facts, change, campaign }) => {
  const key = `orders:${campaign.id}`;
  let last: string | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    const id = facts().order?.id;
    if (!id || id === last) return;
    last = id;
    const isNew = await change(async ({ get, put }) => {
      const known = listed(await get(key));
      if (known.includes(id)) return false;
      put(key, [id, ...known].slice(0, REMEMBERED));
      return true;
    });
    if (isNew && !stopped) fire();
  };
  const lookQuietly = () => void look().catch(() => undefined);
  const undo = on("facts", lookQuietly);
  lookQuietly();
  return () => {
    stopped = true;
    undo();
  };
};

export { watch as default };
