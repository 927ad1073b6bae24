import type { TriggerWatcher } from "./triggers.ts";

/** Half of an element, or half a screen of one that is taller. */
const isInView = ({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean =>
  isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= (rootBounds?.height ?? Number.POSITIVE_INFINITY) / 2);

/** The watcher of the trigger rule `seen`: fires once. */
const watch: TriggerWatcher = (rule, fire, { window }) => {
  const selector = rule.on === "seen" ? rule.selector : "";
  const { document } = window;
  const watched = new WeakSet<Element>();
  const eyes = new IntersectionObserver(
    (entries) => {
      if (!entries.some(isInView)) return;
      undo();
      fire();
    },
    { threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] },
  );
  const look = (): void => {
    for (const element of document.querySelectorAll(selector)) {
      if (!watched.has(element)) eyes.observe(element);
      watched.add(element);
    }
  };
  const changes = new MutationObserver(look);
  const undo = (): void => {
    eyes.disconnect();
    changes.disconnect();
  };
  look();
  changes.observe(document, { childList: true, subtree: true });
  return undo;
};

export { watch as default };
