import type { ConsentStub, Memory } from "./stub.ts";

interface OneTrustWindow {
  OnetrustActiveGroups?: string;
  OneTrust?: { IsAlertBoxClosed(): boolean };
}

export const oneTrustStub = (window: Window & OneTrustWindow, memory: Memory): ConsentStub => {
  const update = () => {
    const { functional = false, statistics = false, marketing = false } = memory.read() ?? {};
    const groups = ["C0001", ...(statistics ? ["C0002"] : []), ...(functional ? ["C0003"] : []), ...(marketing ? ["C0004"] : [])];
    window.OnetrustActiveGroups = `,${groups.join(",")},`;
    window.dispatchEvent(new CustomEvent("OneTrustGroupsUpdated", { detail: groups }));
  };
  return {
    head() {},
    load() {
      window.OneTrust = { IsAlertBoxClosed: () => memory.read() !== undefined };
      update();
    },
    choose(choice) {
      memory.write(choice);
      update();
    },
  };
};
