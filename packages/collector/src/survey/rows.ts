import * as z from "zod";
import type { Database } from "../store/open-database.ts";

type Value = string | number | null;

/** A prepared query whose rows have a known shape. */
export interface Query<Row> {
  all: (...values: Value[]) => Row[];
  /** One after the other, for results that may be long. */
  each: (...values: Value[]) => Iterable<Row>;
  one: (...values: Value[]) => Row | undefined;
}

/** Prepares a query; `shape` says what its rows hold. */
export function prepareQuery<Shape extends z.core.$ZodLooseShape>(
  database: Database,
  sql: string,
  shape: Shape,
): Query<z.infer<z.ZodObject<Shape>>> {
  const statement = database.prepare(sql);
  const row = z.object(shape);
  return {
    all: (...values) => statement.all(...values).map((each) => row.parse(each)),
    *each(...values) {
      for (const found of statement.iterate(...values)) yield row.parse(found);
    },
    one: (...values) => {
      const found = statement.get(...values);
      return found === undefined ? undefined : row.parse(found);
    },
  };
}

export const text = z.string();
export const number = z.number();
export const maybeText = z.nullable(z.string());
export const maybeNumber = z.nullable(z.number());
