/** The list with one of its items at another place. */
export function moved(list: readonly string[], item: string, to: number): string[] {
  const rest = list.filter((one) => one !== item);
  const place = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, place), item, ...rest.slice(place)];
}
