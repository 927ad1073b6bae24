/** A version as text that sorts as versions do, by the rule of GrowthBook's SDK specification: a release behind its own pre-releases. */
export function versionKey(version: unknown): string {
  const text = typeof version === "string" || typeof version === "number" ? `${version}` : "0";
  const parts = (text || "0").replace(/^v|\+.*$/g, "").split(/[-.]/);
  if (parts.length === 3) parts.push("~");
  return parts.map((part) => (/^\d+$/.test(part) ? part.padStart(5, " ") : part)).join("-");
}
