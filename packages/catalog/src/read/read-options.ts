import type { OnProblem } from "./problem.ts";

export interface ReadOptions {
  /** ISO 4217; the files name none. */
  currency: string;
  /** Address of a product's page: http, https or a path, with `{slug}` in the product's place, such as `/en/products/{slug}`. */
  url: string;
  /** Told of each product or field that was left out. Without it the reader leaves out silently. */
  onProblem?: OnProblem;
}
