import * as z from "zod";

const own = z.object({ other: z.string() });

/** What a shopper wrote, of a stored answer: the answer itself, or the choices that they named in words of their own. */
export function wordsOf(answer: string): string {
  const json: unknown = JSON.parse(answer);
  if (typeof json === "string") return json.trim();
  return (Array.isArray(json) ? json : [json])
    .flatMap((each) => {
      const found = own.safeParse(each);
      return found.success && found.data.other.trim() ? [found.data.other.trim()] : [];
    })
    .join("\n");
}
