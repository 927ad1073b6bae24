import { conditionSchema } from "@noren/core/schema";
import * as z from "zod/mini";
import { name } from "./texts.ts";

const condition = (description: string) => z.optional(conditionSchema).check(z.describe(description));

/** Where a survey goes on after a question. */
export const jumpSchema = z
  .strictObject({
    if: condition("A condition over facts, `answers.<question>`, `variables.<name>` and `score`. Left out: always."),
    go: z.string().check(z.describe("Id of a question or of an ending, or `end`.")),
  })
  .register(z.globalRegistry, { id: "Jump", description: "Where the survey goes on." });
export type Jump = z.infer<typeof jumpSchema>;

/** What an answer does to a variable. */
export const assignmentSchema = z
  .strictObject({
    if: condition("Left out: always."),
    variable: name("Name of the variable."),
    to: z.optional(z.union([z.string(), z.number(), z.boolean()])).check(z.describe("Its new value.")),
    add: z.optional(z.number()).check(z.describe("In place of `to`: a number to add to it.")),
  })
  .register(z.globalRegistry, { id: "Assignment", description: "What an answer does to a variable." });
export type Assignment = z.infer<typeof assignmentSchema>;

export const showIfSchema = condition(
  "Asked only where this condition over facts, `answers.<question>`, `variables.<name>` and `score` is met. Left out: always.",
);
