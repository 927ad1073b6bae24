/** The file as a whole cannot be read: it is not what its format says, or a column that every product needs is missing. */
export class ReadError extends Error {
  override readonly name = "ReadError";
  /** Where: `line 12` of a CSV file, or a path into JSON. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;

  constructor(where: string, expected: string, found: string) {
    super(`${where}: expected ${expected}, found ${found}`);
    this.where = where;
    this.expected = expected;
    this.found = found;
  }
}
