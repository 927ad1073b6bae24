/** The assignments of one visitor, as GrowthBook's SDK specification 0.8.0 keeps them: `experiment__version` to the variation's key. */
export interface AssignmentDocument {
  attributeName: string;
  attributeValue: string;
  assignments: { readonly [experimentAndVersion: string]: string };
}

/** By `attribute||value`. */
export interface AssignmentDocuments {
  readonly [attributeAndValue: string]: AssignmentDocument;
}

export interface StickyQuestion {
  experiment: string;
  /** Attributes with their values; a later one's document stands above an earlier one's. */
  owners: readonly (readonly [attribute: string, value: string])[];
  /** The variations' keys. */
  keys: readonly (string | undefined)[];
  bucketVersion: number;
  minBucketVersion: number;
}

/** Index of the variation that a visitor was given before, `blocked` where that was in a version below the least one, undefined where there is none. */
export function stickyVariation(documents: AssignmentDocuments, question: StickyQuestion): number | "blocked" | undefined {
  const { experiment, owners, keys, bucketVersion, minBucketVersion } = question;
  const assignments: { [key: string]: string } = Object.assign(
    {},
    ...owners.map(([attribute, value]) => documents[`${attribute}||${value}`]?.assignments ?? {}),
  );
  for (let version = 0; version < minBucketVersion; version++) if (assignments[`${experiment}__${version}`] !== undefined) return "blocked";
  const key = assignments[`${experiment}__${bucketVersion}`];
  const index = key === undefined ? -1 : keys.indexOf(key);
  return index < 0 ? undefined : index;
}

/** The visitor's document with one more assignment; undefined where it held that one already. */
export function documentsWith(
  documents: AssignmentDocuments,
  attributeName: string,
  attributeValue: string,
  assignment: string,
  variation: string,
): AssignmentDocument | undefined {
  const before = documents[`${attributeName}||${attributeValue}`]?.assignments ?? {};
  return before[assignment] === variation
    ? undefined
    : { attributeName, attributeValue, assignments: { ...before, [assignment]: variation } };
}
