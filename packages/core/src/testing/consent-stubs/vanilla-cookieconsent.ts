import type { Choice, ConsentStub, Memory } from "./stub.ts";

export const vanillaStub = (window: Window, memory: Memory): ConsentStub => {
  const accepted = ({ functional, statistics, marketing }: Choice) => [
    "necessary",
    ...(functional ? ["functionality"] : []),
    ...(statistics ? ["analytics"] : []),
    ...(marketing ? ["marketing"] : []),
  ];
  let first = true;
  return {
    head() {},
    load() {
      if (!memory.read()) return;
      first = false;
      window.dispatchEvent(new CustomEvent("cc:onConsent"));
    },
    choose(choice) {
      memory.write(choice);
      const value = encodeURIComponent(JSON.stringify({ categories: accepted(choice), revision: 0 }));
      window.document.cookie = `cc_cookie=${value}; path=/`;
      window.dispatchEvent(new CustomEvent(first ? "cc:onConsent" : "cc:onChange"));
      first = false;
    },
  };
};
