/** Chance that a seed repeats. */
export interface Dice {
  /** In [0, 1). */
  random(): number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  /** One of the list, which is not empty. */
  pick<Value>(list: readonly [Value, ...Value[]]): Value;
}

/** A generator with 32 bits of state: a Weyl sequence, scrambled by multiplications and shifts. */
export function createDice(seed: number): Dice {
  let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) | 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  return { random, between, pick: (list) => list[between(0, list.length - 1)] ?? list[0] };
}
