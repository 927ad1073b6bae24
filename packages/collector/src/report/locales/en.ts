import type { Strings } from "./strings.ts";
import { surveyEn } from "./survey-en.ts";

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

export const en: Strings = {
  locale: "en",
  title: "Report",
  asOf: (time) => `As of ${time}`,
  events: (count, formatted) => `${formatted} ${plural(count, "event", "events")}`,
  lastEvent: (time) => `last one ${time}`,
  noCampaigns: {
    title: "Nothing has arrived yet",
    text: "As soon as a shopper meets a campaign on this store, it is listed here. Check that the script tag is on the page and that its configuration names this collector.",
  },
  onlyOtherEvents: {
    title: "No campaign yet",
    text: "Events of this store arrive, but none of them belongs to a campaign, and the collector’s configuration lists none.",
  },
  dropped: (events, devices) =>
    `${events.formatted} ${plural(events.count, "event was", "events were")} given up on ${devices.formatted} ${plural(devices.count, "device", "devices")} before ${plural(events.count, "it", "they")} could be sent`,
  webhookWaiting: (webhook, count, formatted) => `Webhook “${webhook}” has yet to take ${formatted} ${plural(count, "event", "events")}`,
  noEvents: "No shopper has met this campaign yet.",
  widgets: { survey: "Survey", shelf: "Shelf", retention: "Offer", faq: "Help" },
  status: { live: "Live", draft: "Draft", off: "Off" },
  exposed: "Exposed",
  shown: "Shown",
  acted: { survey: "Answered", shelf: "Chose a product", retention: "Took the offer", faq: "Used it" },
  actedOther: "Acted",
  dismissed: "Dismissed",
  ofExposed: (share) => `${share} of exposed`,
  ofShown: (share) => `${share} of shown`,
  arms: "Experiment arms",
  arm: "Arm",
  roles: { held: "Shows nothing", holdout: "Left in peace" },
  others: "In no arm",
  due: "Due",
  split: {
    nobody: "No shopper has met this experiment yet.",
    tooFew: "Too few shoppers yet to tell whether they are divided as planned.",
    fine: (p) => `Shoppers are divided as planned (${p}).`,
    mismatch: {
      title: "Do not compare these arms",
      text: (p) =>
        `Shoppers are not divided as planned, and chance does not explain it (${p}). Common causes: the weights were changed in mid-run, an arm does not load for some, or its page goes away before the event is sent. Find the cause, then start again with a new key.`,
    },
  },
  score: "Score",
  scoreTitle: "Net Promoter Score",
  question: (id) => `Question “${id}”`,
  answers: (count, formatted) => `${formatted} ${plural(count, "answer", "answers")}`,
  partial: (count, formatted) => `${formatted} of them from ${plural(count, "an unfinished response", "unfinished responses")}`,
  interval: (low, high) => `95 % interval: ${low} to ${high}`,
  intervalShort: (low, high) => `${low} to ${high}`,
  tooFew: (enough) => `Too few to tell. Wait for ${enough} answers before you act on the score.`,
  groups: { promoters: "Promoters, 9–10", passives: "Passives, 7–8", detractors: "Detractors, 0–6" },
  spread: "Answers from 0 to 10",
  spreadEnds: { low: "Not at all likely", high: "Extremely likely" },
  noScore: "No score yet.",
  reasons: "Reasons",
  latest: (formatted) => `the latest ${formatted}`,
  noReasons: "Nobody has written a reason yet.",
  scored: (score) => `Scored ${score}`,
  unfinished: "Unfinished",
  responses: (complete, partial) => `${complete} finished, ${partial} unfinished`,
  notes: {
    title: "How this is counted",
    texts: [
      "People, not clicks: everyone counts once in each column, however often something happened. A person is a visitor’s browser; where storage was not allowed, a single visit.",
      "Exposed: met the trigger, arms that show nothing included. Shown: saw it. Dismissed: closed it or put it off before it had served its purpose.",
      "Shares in experiment arms are of the exposed, the one group that chance alone divided. Whether it did is checked by a chi-square test; the alarm is at p < 0.001, with at least 8 shoppers due in each arm. Left in peace: shoppers whom no campaign may interrupt, so that the others can be compared with them.",
      "The score is the share of 9–10 minus the share of 0–6, from −100 to 100, among answers from 0 to 10. Skipped and dismissed questions do not count. Unfinished responses do.",
      "The interval is the adjusted Wald interval (Rocks 2016): where the score of all your shoppers lies, 95 times out of 100. A single answer has none.",
    ],
  },
  survey: surveyEn,
  refused: {
    title: "This report needs its token",
    text: "Open the address that the collector printed when it started. It ends in “/report?token=” and the token.",
    hint: "No longer at hand? Start the collector again with --token and a long secret of your own: it is then part of the new address.",
  },
};
