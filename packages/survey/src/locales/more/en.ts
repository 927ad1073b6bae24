import type { MoreStrings } from "./strings.ts";

const rules = new Intl.PluralRules("en");
const isOne = (count: number) => rules.select(count) === "one";

const things = (count: number) => (isOne(count) ? "1 choice" : `${count} choices`);

export const more: MoreStrings = {
  csat: "How satisfied were you with your experience?",
  dissatisfied: "Very dissatisfied",
  satisfied: "Very satisfied",
  ces: "With [company], it was easy for me to handle my issue.",
  disagree: "Strongly disagree",
  agree: "Strongly agree",
  attribution: "How did you first hear about [company]?",
  sources: {
    search: "A search engine",
    social: "Social media",
    friend: "A friend or family",
    advertisement: "An advertisement",
    press: "A newspaper, blog or podcast",
    shop: "A shop or an event",
  },
  five: ["Very bad", "Bad", "So-so", "Good", "Very good"],
  stars: (count) => (isOne(count) ? "1 star" : `${count} stars`),
  thumbs: ["No", "Yes"],
  yes: "Yes",
  no: "No",
  agreeTo: "I agree",
  readMore: "Read more",
  other: "Something else",
  otherWords: "In your own words",
  choose: "Choose one",
  unanswered: "No answer yet",
  keep: "This order is right",
  notApplicable: "Not applicable",
  preferNotToSay: "Prefer not to say",
  up: (choice) => `${choice}: up`,
  down: (choice) => `${choice}: down`,
  place: (choice, at, of) => `${choice}, ${at} of ${of}`,
  goOn: "Go on",
  faults: {
    email: "Please check the address: it should look like name@example.com.",
    phone: "Please check the number: 7 to 15 digits.",
    from: (day) => `Please choose ${day} or later.`,
    to: (day) => `Please choose ${day} or earlier.`,
    least: (count) => `Please make at least ${things(count)}.`,
    most: (count) => `Please make at most ${things(count)}.`,
    rows: "Please answer every line.",
    other: "Please say it in a few words, or choose another answer.",
    agree: "Please tick the box to go on.",
  },
};
