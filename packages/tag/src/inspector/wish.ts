const signs: { [operator: string]: string } = { $gt: ">", $gte: "≥", $lt: "<", $lte: "≤", $eq: "=", $ne: "≠" };

/** What a condition says of a fact, as a merchant would write it down. */
export function wish(expected: unknown): string {
  if (typeof expected === "object" && expected !== null) {
    const [entry, ...others] = Object.entries(expected);
    if (entry && !others.length && entry[0].startsWith("$")) return `${signs[entry[0]] ?? entry[0]} ${JSON.stringify(entry[1])}`;
  }
  return `= ${JSON.stringify(expected)}`;
}
