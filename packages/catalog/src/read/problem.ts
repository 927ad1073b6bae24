/** What a reader found wrong with one product, and went on. */
export interface Problem {
  /** Where: `line 12` of a CSV file, or a path such as `3.price` into JSON. */
  where: string;
  expected: string;
  /** What stood there instead, shortened to 80 characters. */
  found: string;
  /** What the reader did about it: left the product out, or only the one field. */
  left: "product" | "field";
}

export type OnProblem = (problem: Problem) => void;
