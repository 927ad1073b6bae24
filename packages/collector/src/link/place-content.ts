/** Content as a page elsewhere may show it. */
export interface PlacedContent {
  content: unknown;
  /** Origins of the pictures in it. */
  pictures: string[];
}

/** Gives paths in a content (pictures, links) the shop's origin, since the link page has another, and finds where its pictures come from. */
export function placeContent(content: unknown, origin: string): PlacedContent {
  const pictures = new Set<string>();
  const place = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => place(each, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, place(each, name)]));
    if (typeof value !== "string" || (key !== "image" && key !== "url")) return value;
    const address = /^\/(?!\/)/.test(value) ? origin + value : value;
    if (key === "image" && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)) pictures.add(new URL(address).origin);
    return address;
  };
  return { content: place(content, ""), pictures: [...pictures] };
}
