import { localisedSchema } from "@noren/core/schema";
import * as z from "zod/mini";
import { assignmentSchema, jumpSchema, showIfSchema } from "./flow.ts";
import { groupTextsSchema, name, optionalText, text } from "./texts.ts";

const common = {
  id: name("Its name in events and in the report, unique in the survey."),
  help: optionalText("A line under the question."),
  required: z
    .optional(z.boolean())
    .check(
      z.describe(
        "Whether it has to be answered to go on. Left out: what is chosen has to be, what is typed or put in order may be left out.",
      ),
    ),
  skip: z
    .optional(z.array(z.enum(["not-applicable", "prefer-not-to-say"])))
    .check(z.describe("Ways out that the shopper may choose in place of an answer. They count in no figure.")),
  showIf: showIfSchema,
  set: z.optional(z.array(assignmentSchema)).check(z.describe("What the answer does to variables, in this order.")),
  next: z
    .optional(z.array(jumpSchema))
    .check(z.describe("Where to go on: the first jump whose condition is met. Left out: the question after it.")),
};

const question = <Type extends string, Fields extends z.core.$ZodLooseShape>(type: Type, description: string, fields: Fields) =>
  z.strictObject({ type: z.literal(type).check(z.describe(description)), ...common, ...fields }).check(z.describe(description));

const own = "Left out: Noren's own words.";
const ownTitle = { text: optionalText(`The question. \`[company]\` stands for \`company\`. ${own}`) };
const title = { text: text("The question.") };
const ends = {
  low: optionalText(`What the lowest step means. ${own}`),
  high: optionalText(`What the highest step means. ${own}`),
};
const namedEnds = { low: text("What the lowest step means."), high: text("What the highest step means.") };
const placeholder = optionalText("In the empty field.");
const shuffle = {
  shuffle: z
    .optional(z.boolean())
    .check(z.meta({ description: "Another order for each shopper, stored with the answer.", default: false })),
};
const other = {
  other: z
    .optional(z.union([z.literal(true), localisedSchema]))
    .check(z.describe("A last choice with a field for the shopper's own words: `true`, or how it is called. Left out: none.")),
};

const choiceFields = {
  id: name("Its name in events and in the report, unique in the question."),
  text: text("What it says."),
  score: z.optional(z.number()).check(z.describe("Added to `score` when it is chosen.")),
};
export const choiceSchema = z
  .strictObject(choiceFields)
  .register(z.globalRegistry, { id: "Choice", description: "One of the choices of a question." });
export type Choice = z.infer<typeof choiceSchema>;

const multipleChoiceSchema = z.strictObject({
  ...choiceFields,
  exclusive: z
    .optional(z.boolean())
    .check(z.meta({ description: "Choosing it takes the others back, such as “none of these”.", default: false })),
});
const pictureSchema = z.strictObject({
  ...choiceFields,
  image: z.string().check(z.describe("Address of its picture, on your own site or one that your page's policy allows.")),
  alt: optionalText("What the picture shows, for those who do not see it. Left out: `text` says it."),
});

const distinct = <Schema extends z.ZodMiniType<{ id: string }>>(schema: Schema, least: number) =>
  z.array(schema).check(
    z.minLength(least),
    z.refine((list: { id: string }[]) => new Set(list.map(({ id }) => id)).size === list.length, "Each choice needs an id of its own"),
  );
const choices = { choices: distinct(choiceSchema, 2).check(z.describe("At least two.")) };
const several = {
  least: z.optional(z.int().check(z.gte(0))).check(z.describe("Fewest that may be chosen.")),
  most: z.optional(z.int().check(z.gte(1))).check(z.describe("Most that may be chosen.")),
};
const day = (description: string) =>
  z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))).check(z.describe(`${description} As \`2026-11-27\`.`));

export const questionSchema = z.discriminatedUnion("type", [
  question("nps", "Would you recommend us, 0 to 10.", { ...ownTitle, ...ends }),
  question("csat", "How satisfied, 1 to 5.", { ...ownTitle, ...ends }),
  question("ces", "Made it easy, 1 (strongly disagree) to 7 (strongly agree): CES 2.0.", { ...ownTitle, ...ends }),
  question("number", "A scale of numbers.", {
    ...title,
    ...namedEnds,
    from: z.optional(z.int()).check(z.meta({ description: "Lowest step.", default: 1 })),
    to: z.optional(z.int()).check(z.meta({ description: "Highest step, at most ten above `from`.", default: 5 })),
  }),
  question("stars", "Stars.", {
    ...title,
    ...ends,
    steps: z.optional(z.int().check(z.gte(3), z.lte(10))).check(z.meta({ description: "How many.", default: 5 })),
  }),
  question("emoji", "Five faces, 1 to 5.", { ...title, ...ends }),
  question("thumbs", "Thumb up (1) or down (0).", { ...title, ...ends }),
  question("slider", "A value on a line.", {
    ...title,
    ...namedEnds,
    from: z.optional(z.number()).check(z.meta({ description: "Lowest value.", default: 0 })),
    to: z.optional(z.number()).check(z.meta({ description: "Highest value.", default: 100 })),
    step: z.optional(z.number().check(z.gt(0))).check(z.meta({ description: "Distance between two values.", default: 1 })),
    unit: optionalText("After the value, such as `%`."),
  }),
  question("single", "One of some choices.", { ...title, ...choices, ...shuffle, ...other }),
  question("multiple", "Any of some choices.", {
    ...title,
    choices: distinct(multipleChoiceSchema, 2).check(z.describe("At least two.")),
    ...several,
    ...shuffle,
    ...other,
  }),
  question("dropdown", "One of many choices, in a list that opens.", { ...title, ...choices, placeholder, ...shuffle }),
  question("yes-no", "Yes or no.", { ...title, yes: optionalText(own), no: optionalText(own) }),
  question("text", "An answer in the shopper's own words, of several lines.", {
    text: z
      .optional(z.union([groupTextsSchema, localisedSchema]))
      .check(z.describe(`The question, or one for each group of the NPS answer given before. ${own}`)),
    placeholder: optionalText(`In the empty field. ${own}`),
  }),
  question("short-text", "An answer of one line.", { ...title, placeholder }),
  question("email", "An e-mail address.", { ...title, placeholder }),
  question("phone", "A telephone number.", { ...title, placeholder }),
  question("date", "A day.", { ...title, from: day("Earliest day."), to: day("Latest day.") }),
  question("ranking", "Choices to put in order, the best first.", { ...title, ...choices, ...shuffle }),
  question("matrix", "One choice of the same columns for each row.", {
    ...title,
    rows: distinct(choiceSchema, 1).check(z.describe("What is judged.")),
    columns: distinct(choiceSchema, 2).check(z.describe("How it may be judged.")),
  }),
  question("picture", "One of some pictures, or several.", {
    ...title,
    choices: distinct(pictureSchema, 2).check(z.describe("At least two.")),
    multiple: z.optional(z.boolean()).check(z.meta({ description: "Whether several may be chosen.", default: false })),
    ...shuffle,
  }),
  question("product", "One of the products in the cart or of the order, or several. Left out where there are none.", {
    ...title,
    from: z
      .optional(z.enum(["cart", "order"]))
      .check(z.describe("Where they are taken from. Left out: the order where there is one, else the cart.")),
    multiple: z.optional(z.boolean()).check(z.meta({ description: "Whether several may be chosen.", default: false })),
  }),
  question("attribution", "How did you hear of us.", {
    ...ownTitle,
    choices: z.optional(distinct(choiceSchema, 2)).check(z.describe(`At least two. ${own}`)),
    shuffle: z
      .optional(z.boolean())
      .check(z.meta({ description: "Another order for each shopper, stored with the answer.", default: true })),
    other: z
      .optional(z.union([z.boolean(), localisedSchema]))
      .check(z.meta({ description: "A last choice with a field for the shopper's own words.", default: true })),
  }),
  question("consent", "A box to tick, never ticked before.", {
    ...title,
    label: optionalText(`Beside the box. ${own}`),
    url: z.optional(z.string()).check(z.describe("Page that says more, such as your privacy policy.")),
  }),
  question("statement", "Words without a question.", { ...title, button: optionalText(`On the button. ${own}`) }),
]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionOf<Type extends Question["type"]> = Extract<Question, { type: Type }>;
