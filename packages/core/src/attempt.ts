/** Does what may throw: that shows in the console, and the answer is undefined. */
export function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
