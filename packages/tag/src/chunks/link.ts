import { openLink } from "@noren/survey/link";
// By way of its chunk, so that both pages and links load the one file.
import { mount } from "./survey.ts";

const find = (id: string) => document.getElementById(id) ?? document.createElement("p");
const late = find("late");

/** A page that the collector serves: see `LinkData`. */
openLink(
  mount,
  JSON.parse(find("noren-link").textContent ?? ""),
  { survey: find("survey"), unsent: find("unsent"), done: find("done") },
  {
    window,
    fetch: window.fetch.bind(window),
    now: Date.now,
    later(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    random: (bytes) => crypto.getRandomValues(bytes),
  },
).then(
  () => late.remove(),
  (error: unknown) => {
    late.hidden = false;
    console.error(error);
  },
);
