const vowel = /[aeiouy]/;

function withoutEnding(word: string, ending: string): string {
  const rest = word.slice(0, -ending.length);
  if (rest.length < 3 || !vowel.test(rest)) return word;
  // shipping, shipped -> ship
  return /([bdgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}

/**
 * Takes the commonest English endings from a folded word: plural, -ing, -ed, a last -e. Deliberately light: two words that it joins are forms
 * of one word, and what it leaves apart is met by the parts of words.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let result = word;
  if (/[^aeu]ies$/.test(result)) result = `${result.slice(0, -3)}y`;
  else if (/(ss|x|z|ch|sh)es$/.test(result)) result = result.slice(0, -2);
  else if (/[^sui]s$/.test(result)) result = result.slice(0, -1);
  if (result.endsWith("ing")) result = withoutEnding(result, "ing");
  else if (result.endsWith("ed")) result = withoutEnding(result, "ed");
  return result.length > 4 && result.endsWith("e") ? result.slice(0, -1) : result;
}
