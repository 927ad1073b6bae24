import type { ConsentStub, Memory } from "./stub.ts";

type Arguments = readonly [command: string, version: number, callback: (data: unknown, success: boolean) => void, parameter?: unknown];
interface TcfWindow {
  __tcfapi?: (...command: Arguments) => void;
}

export const tcfStub = (window: Window & TcfWindow, memory: Memory): ConsentStub => {
  const queue: Arguments[] = [];
  const listeners = new Map<number, Arguments[2]>();
  let next = 1;
  const data = (eventStatus: string, listenerId?: number) => {
    const { functional = false, statistics = false, marketing = false } = memory.read() ?? {};
    const consents = { 1: functional, 2: marketing, 3: marketing, 4: marketing, 5: functional, 6: functional, 7: marketing };
    return {
      gdprApplies: true,
      cmpStatus: "loaded",
      eventStatus,
      listenerId,
      purpose: {
        consents: { ...consents, 8: statistics, 9: statistics, 10: statistics, 11: functional },
        legitimateInterests: { 2: true, 7: true, 8: true, 9: true, 10: true, 11: true },
      },
      vendor: { consents: {}, legitimateInterests: {} },
    };
  };
  const run = (...[command, , callback, parameter]: Arguments): void => {
    if (command === "addEventListener") {
      const id = next++;
      listeners.set(id, callback);
      callback(data(memory.read() ? "tcloaded" : "cmpuishown", id), true);
    } else if (command === "removeEventListener") {
      callback(typeof parameter === "number" && listeners.delete(parameter), true);
    } else {
      callback(null, false);
    }
  };
  return {
    head() {
      window.__tcfapi = (...command) => {
        if (command[0] === "ping") command[2]({ gdprApplies: undefined, cmpLoaded: false, cmpStatus: "stub" }, true);
        else queue.push(command);
      };
    },
    load() {
      window.__tcfapi = run;
      for (const command of queue.splice(0)) run(...command);
    },
    choose(choice) {
      memory.write(choice);
      for (const [id, callback] of listeners) callback(data("useractioncomplete", id), true);
    },
  };
};
