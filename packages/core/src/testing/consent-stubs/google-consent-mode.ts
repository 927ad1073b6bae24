import type { Choice, ConsentStub, Memory } from "./stub.ts";

export const googleStub = (window: Window & { dataLayer?: unknown[] }, memory: Memory): ConsentStub => {
  const layer = (): unknown[] => {
    window.dataLayer ??= [];
    return window.dataLayer;
  };
  // As gtag does: an `arguments` object, not an array.
  function gtag(..._command: unknown[]): void {
    // biome-ignore lint/complexity/noArguments: gtag's own form
    layer().push(arguments);
  }
  const settings = ({ functional, statistics, marketing }: Choice) => {
    const word = (granted: boolean) => (granted ? "granted" : "denied");
    return {
      ad_storage: word(marketing),
      ad_user_data: word(marketing),
      ad_personalization: word(marketing),
      analytics_storage: word(statistics),
      functionality_storage: word(functional),
      personalization_storage: word(functional),
      security_storage: "granted",
    };
  };
  return {
    head() {
      const denied = { functional: false, statistics: false, marketing: false };
      gtag("consent", "default", { ...settings(denied), wait_for_update: 500 });
      gtag("js", new Date());
    },
    load() {
      const choice = memory.read();
      if (choice) gtag("consent", "update", settings(choice));
    },
    choose(choice) {
      memory.write(choice);
      gtag("consent", "update", settings(choice));
    },
  };
};
