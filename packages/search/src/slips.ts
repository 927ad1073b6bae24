/**
 * Smallest number of slips between two words (a letter left out, put in, changed, or swapped with its neighbour), or `most + 1` if there are
 * more. The optimal string alignment distance.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let earlier: number[] = [];
  let above = [0];
  for (let column = 1; column <= b.length; column++) above.push(column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (earlier[column - 2] ?? 0) + 1);
      line.push(least);
    }
    earlier = above;
    above = line;
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}

/** Slips that are forgiven in a word of this many letters: shorter words turn into other words too easily. */
function slipsForgiven(letters: number): number {
  return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/**
 * Places of the words nearest to a misspelt one, all at the same least number of slips; the first letter must be right.
 * @param unfinished the word may end early, so that beginnings of words are compared.
 */
export function nearestWords(word: string, vocabulary: readonly string[], unfinished: boolean): number[] {
  let least = slipsForgiven(word.length);
  if (least === 0) return [];
  let places: number[] = [];
  vocabulary.forEach((known, place) => {
    if (known[0] !== word[0]) return;
    const count = slips(word, unfinished && known.length > word.length ? known.slice(0, word.length) : known, least);
    if (count > least) return;
    if (count < least) places = [];
    least = count;
    places.push(place);
  });
  return places;
}
