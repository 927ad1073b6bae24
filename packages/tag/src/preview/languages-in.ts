/** The languages that texts of a content are in, in the order met: keys such as `en` or `pt-BR` of objects that hold nothing but texts. */
export function languagesIn(part: unknown, found = new Set<string>()): Set<string> {
  if (typeof part !== "object" || part === null) return found;
  const entries = Object.entries(part);
  const isText =
    !Array.isArray(part) &&
    entries.length > 0 &&
    entries.every(
      ([key, value]) => /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/.test(key) && typeof value === "string" && !/^(id|url|alt|to)$/.test(key),
    );
  for (const [key, value] of entries) {
    if (isText) found.add(key);
    else languagesIn(value, found);
  }
  return found;
}
