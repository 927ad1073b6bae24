/**
 * Takes the commonest English endings from a folded word: plural, -ing, -ed, a last -e. Deliberately light: two words that it joins are forms
 * of one word, and what it leaves apart is met by the parts of words.
 */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  return (
    word
      .replace(/([^aeu])ies$/, "$1y")
      .replace(/(ss|x|z|ch|sh)es$/, "$1")
      .replace(/([^sui])s$/, "$1")
      // At least three letters with a vowel must stay; shipping and shipped become ship.
      .replace(/^(?=.{3,}(?:ing|ed)$)(.*[aeiouy].*)(?:ing|ed)$/, (_, rest: string) => rest.replace(/([bdgmnprt])\1$/, "$1"))
      .replace(/(.{4})e$/, "$1")
  );
}
