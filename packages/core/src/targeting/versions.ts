/** Makes a version comparable as text, by the rule of GrowthBook's SDK specification: a release sorts behind its own pre-releases. */
function comparable(version: unknown): string {
  const text = typeof version === "string" || typeof version === "number" ? `${version}` : "0";
  const parts = (text || "0").replace(/^v|\+.*$/g, "").split(/[-.]/);
  if (parts.length === 3) parts.push("~");
  return parts.map((part) => (/^\d+$/.test(part) ? part.padStart(5, " ") : part)).join("-");
}

/** Less than 0 when `a` is the older version, 0 when both are the same. */
export function compareVersions(a: unknown, b: unknown): number {
  const left = comparable(a);
  const right = comparable(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
