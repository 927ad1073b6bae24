import { parseAst } from "rollup/parseAst";
import { applyEdits } from "./apply-edits.ts";
import { type Binding, findBindings } from "./find-bindings.ts";
import { smallest } from "./smallest.ts";

/**
 * One-letter names, the likeliest first; which is the best differs from file to file. The last three are the best of several hundred that were
 * tried on `noren.js`, the widgets' common part and delivery.
 */
const alphabets = [
  "etnraiosclduphmfgybvwkxSjOqAPRTCIMLNEDHUzBJVFKWGQXYZ_$",
  "tenrsaiolcdupmhfgbyvwkxSjOqAPRTCIMLNEDHUzBJVFKWGQXYZ_$",
  "nteroaisclduphmfgybvwkxSjOqAPRTCIMLNEDHUzBJVFKWGQXYZ_$",
  "etaonirslcdumphfgbyvwkxjqSOAPRTCIMLNEDHUzBJVFKWGQXYZ_$",
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$",
  "ntiormcflsahpgjeSkyvbwxudOqAPRTCIMLNEDHUzBJVFKWGQXYZ_$",
  "naricvymlsbopehfgjxwuktSdOqAPRTCIMLNEDHUzBJVFKWGQXYZ_$",
  "atlnmsijxkgdrphyOebScwofvuqAPRTCIMLNEDHUzBJVFKWGQXYZ_$",
] as const;
type Letters = (typeof alphabets)[number];
const words = new Set(["do", "if", "in"]);

function* shortNames(first: Letters): Generator<string> {
  yield* first;
  for (const one of first) for (const other of first) if (!words.has(one + other)) yield one + other;
}

/** What other modules call it as well, if that is short: then it needs no second name. */
const outsideNames = ({ outside }: Binding): string[] => [...outside].filter((name) => name.length === 1);

function giveName(binding: Binding, letters: Letters): string {
  const { seenIn } = binding;
  for (const name of [...outsideNames(binding), ...shortNames(letters)]) {
    if ([...seenIn].some(({ taken }) => taken.has(name))) continue;
    for (const { taken } of seenIn) taken.add(name);
    return name;
  }
  throw new Error("a scope sees more names than there are short ones");
}

/** For each use of a declared name, in order: which of the declarations it means, by the place of its first use. */
function meanings(bindings: readonly Binding[]): string {
  const starts = bindings.flatMap(({ uses }) => uses.map(({ start }) => start)).sort((a, b) => a - b);
  const places = new Map(starts.map((start, place) => [start, place]));
  const uses = bindings.map((binding) => binding.uses.map(({ start }) => places.get(start) ?? -1).sort((a, b) => a - b));
  return JSON.stringify(uses.sort(([a = -1], [b = -1]) => a - b));
}

const firstUse = ({ uses }: Binding): number => Math.min(...uses.map(({ start }) => start));

/** Who may choose its name first. No order is the best for every file, so each file is written in all of them. */
type Order = (a: Binding, b: Binding) => number;
const orders: readonly Order[] = [
  // The innermost functions first: small ones are many and alike, and those that use the same few letters look the same to a compressor.
  (a, b) => b.scope.depth - a.scope.depth || b.uses.length - a.uses.length,
  (a, b) => b.scope.depth - a.scope.depth || firstUse(a) - firstUse(b),
  // What the whole file sees last.
  (a, b) => Number(a.scope.depth < 1) - Number(b.scope.depth < 1),
  (a, b) => Number(a.scope.depth < 2) - Number(b.scope.depth < 2) || b.uses.length - a.uses.length,
  (a, b) => b.uses.length / b.seenIn.size - a.uses.length / a.seenIn.size,
  (a, b) => b.uses.length - a.uses.length || b.scope.depth - a.scope.depth,
  (a, b) => Number(a.scope.depth < 1) - Number(b.scope.depth < 1) || firstUse(a) - firstUse(b),
  (a, b) => outsideNames(b).length - outsideNames(a).length || b.scope.depth - a.scope.depth || b.uses.length - a.uses.length,
];

function renameIn(order: Order, letters: Letters, code: string): string {
  const bindings = findBindings({ ...parseAst(code) });
  const edits = bindings.toSorted(order).flatMap((binding) => {
    const name = giveName(binding, letters);
    return binding.uses.map(({ start, end, write }) => ({ start, end, text: write(name) }));
  });
  const renamed = applyEdits(code, edits);
  if (meanings(findBindings({ ...parseAst(renamed) })) !== meanings(bindings)) throw new Error("renaming changed what a name means");
  return renamed;
}

/**
 * Gives short names to all that a module declares, in the way that makes it the smallest once compressed: in the best of all orders by the
 * usual letters, then by the letters that suit that order. Throws an Error where a name would mean something else than before.
 */
export function rename(code: string): string {
  const [usual, ...others] = alphabets;
  const ordered = orders.map((order) => ({ order, renamed: renameIn(order, usual, code) }));
  const { order, renamed } = smallest(ordered, ({ renamed }) => [renamed]);
  return smallest([renamed, ...others.map((letters) => renameIn(order, letters, code))], (renamed) => [renamed]);
}
