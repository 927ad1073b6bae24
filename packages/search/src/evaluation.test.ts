import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { buildIndex } from "./build-index.ts";
import { foundFrom, openIndex, type Searcher } from "./open-index.ts";

const folder = fileURLToPath(new URL("../../../../shared/data/faq/", import.meta.url));
const present = existsSync(folder);

type Example = readonly [sentence: string, label: string];
const outOfScope = "NO_NODES_DETECTED";

function read(name: string): Example[] {
  const cells = readFileSync(folder + name, "utf8").matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g);
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain, end] of cells) {
    if (whole === "") break;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? "").trim());
    if (end !== ",") rows.push([]);
  }
  return rows.slice(1).flatMap(([sentence, label]) => (sentence && label ? [[sentence, label] as const] : []));
}

/** One document for each label: the label is its title, the examples are its other ways to ask. */
function index(examples: readonly Example[]): Searcher {
  const byLabel = groupByLabel(examples);
  return openIndex(
    buildIndex(
      [...byLabel].map(([id, list]) => ({ id, title: id.replaceAll("_", " "), alternatives: list.map(([sentence]) => sentence) })),
    ),
  );
}

function groupByLabel(examples: readonly Example[]): Map<string, Example[]> {
  const groups = new Map<string, Example[]>();
  for (const example of examples) groups.set(example[1], [...(groups.get(example[1]) ?? []), example]);
  return groups;
}

/** Shares of in-scope questions whose label comes first, or among the first three. */
function topShares(searcher: Searcher, test: readonly Example[], bend = (sentence: string, _place: number) => sentence) {
  const inScope = test.filter(([, label]) => label !== outOfScope);
  const ranks = inScope.map(([sentence, label], place) => searcher.search(bend(sentence, place)).hits.findIndex((hit) => hit.id === label));
  return {
    first: ranks.filter((rank) => rank === 0).length / ranks.length,
    firstThree: ranks.filter((rank) => rank >= 0 && rank < 3).length / ranks.length,
  };
}

/** Swaps two letters, or leaves one out, inside one of the longer words. */
function misspell(sentence: string, place: number): string {
  const words = sentence.split(" ");
  const long = words.flatMap((word, at) => (word.length > 4 ? [at] : []));
  const at = long[place % Math.max(1, long.length)];
  const word = at === undefined ? undefined : words[at];
  if (at === undefined || word === undefined) return sentence;
  const letter = 1 + ((place * 7) % (word.length - 2));
  const swapped = word.slice(0, letter) + word.charAt(letter + 1) + word.charAt(letter) + word.slice(letter + 2);
  words[at] = place % 2 === 1 ? swapped : word.slice(0, letter) + word.slice(letter + 1);
  return words.join(" ");
}

describe.skipIf(!present)(`real questions${present ? "" : ": skipped, ../shared/data/faq is missing"}`, () => {
  const every = <Item>(list: readonly Item[], n: number, rest: boolean) => list.filter((_, place) => (place % n === 0) !== rest);

  it("finds the right answer first for 4 of 5 in-scope questions of Curekart v2 (word BM25: 0.72)", () => {
    const shares = topShares(index(read("hint3/v2/curekart_train.csv")), read("hint3/v2/curekart_test.csv"));
    expect(shares.first).toBeGreaterThan(0.8);
    expect(shares.firstThree).toBeGreaterThan(0.94);
  });

  it("loses next to nothing there to one misspelling a question", () => {
    const searcher = index(read("hint3/v2/curekart_train.csv"));
    expect(topShares(searcher, read("hint3/v2/curekart_test.csv"), misspell).first).toBeGreaterThan(0.79);
  });

  it("beats word BM25 on Powerplay11 v2 (0.57) and on a held-out quarter of SOFMattress (0.65)", () => {
    expect(topShares(index(read("hint3/v2/powerplay11_train.csv")), read("hint3/v2/powerplay11_test.csv")).first).toBeGreaterThan(0.62);
    const mattress = read("hint3/v1/sofmattress_train.csv");
    expect(topShares(index(every(mattress, 4, true)), every(mattress, 4, false)).first).toBeGreaterThan(0.78);
  });

  it("finds the right one of 77 answers first with ten examples each (word BM25 with the guide's protocol: 0.60)", () => {
    const bank = read("banking77_train.csv");
    const seen = new Map<string, number>();
    const ten = every(bank, 10, true).filter(([, label]) => {
      seen.set(label, (seen.get(label) ?? 0) + 1);
      return (seen.get(label) ?? 0) <= 10;
    });
    const searcher = index(ten);
    const test = every(bank, 30, false);
    expect(topShares(searcher, test).first).toBeGreaterThan(0.68);
    expect(topShares(searcher, test, misspell).first).toBeGreaterThan(0.66);
  });

  /**
   * How `foundFrom` was fixed: on training questions alone. In scope: each quarter of a shop's examples, asked of an index of the other three.
   * Out of scope: the examples of the other two companies and a thirtieth of Banking77. 0.65 keeps about nine in ten of the shops' own questions; a
   * refusal still shows the nearest questions, so that it costs less than a false answer.
   */
  it.each([
    ["hint3/v2/curekart_train.csv", 0.9, 0.6],
    ["hint3/v1/sofmattress_train.csv", 0.86, 0.67],
    ["hint3/v2/powerplay11_train.csv", 0.94, 0.62],
  ])("keeps the questions of %s and refuses strangers'", (name, kept, refused) => {
    const files = ["hint3/v2/curekart_train.csv", "hint3/v1/sofmattress_train.csv", "hint3/v2/powerplay11_train.csv"];
    const own = read(name);
    const confidences = [0, 1, 2, 3].flatMap((quarter) => {
      const searcher = index(own.filter((_, place) => place % 4 !== quarter));
      return own.filter((_, place) => place % 4 === quarter).map(([sentence]) => searcher.search(sentence).confidence);
    });
    const strangers = [...files.filter((file) => file !== name).flatMap(read), ...every(read("banking77_train.csv"), 30, false)];
    const searcher = index(own);
    const refusals = strangers.filter(([sentence]) => !searcher.search(sentence).found);
    expect(confidences.filter((confidence) => confidence >= foundFrom).length / confidences.length).toBeGreaterThan(kept);
    expect(refusals.length / strangers.length).toBeGreaterThan(refused);
  });
});
