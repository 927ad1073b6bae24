/** The command was called in a way that it does not understand; its message is one line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
