/**
 * Whether a matrix was answered in one straight line: the same column in each of its rows. `answer` gives each row's column. Of fewer than three rows it
 * says nothing, and neither does one with rows left open (`rows`: how many there are; left out, those answered).
 */
export function isStraightLined(answer: { readonly [row: string]: string }, rows = Object.keys(answer).length): boolean {
  const columns = Object.values(answer);
  return columns.length >= 3 && columns.length >= rows && columns.every((column) => column === columns[0]);
}
