/** What is searched for by the address's query; undefined where it says nothing of it. */
export function searchOf({ search }: Location): string | undefined {
  for (const [name, term] of new URLSearchParams(search)) if (term && /^(q|s|query|keyword|search)$/.test(name)) return term;
  return undefined;
}
