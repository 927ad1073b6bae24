/** Fills the array with random numbers. */
export type FillRandom = (numbers: Uint32Array<ArrayBuffer>) => void;

/** 128 random bits as four numbers: `123-45-678-9`. Not `crypto.randomUUID`: that exists on secure pages only, and test stores are not. */
export function newResponse(fill: FillRandom = (numbers) => crypto.getRandomValues(numbers)): string {
  const numbers = new Uint32Array(4);
  fill(numbers);
  return numbers.join("-");
}
