import { describe, expect, it } from "vitest";
import { createFormat } from "../format.ts";
import { pickStrings } from "./index.ts";

describe("the report's language", () => {
  it.each([
    [undefined, "en"],
    ["", "en"],
    ["ja", "ja"],
    ["ja-JP,ja;q=0.9,en;q=0.8", "ja"],
    ["en-GB,en;q=0.9,ja;q=0.8", "en"],
    ["de,ja;q=0.5,en;q=0.3", "ja"],
    ["ja;q=0,en;q=0.1", "en"],
    ["en;q=0.5, ja;q=0.7", "ja"],
    ["de-DE, *;q=0.1", "en"],
  ])("for %j is %s", (header, locale) => {
    expect(pickStrings(header).locale).toBe(locale);
  });

  it("has the same notes in both, and writes numbers and times its way", () => {
    expect(pickStrings("ja").notes.texts).toHaveLength(pickStrings("en").notes.texts.length);
    expect(pickStrings("ja").survey.notes.texts).toHaveLength(pickStrings("en").survey.notes.texts.length);
    expect(Object.keys(pickStrings("ja").survey.types)).toEqual(Object.keys(pickStrings("en").survey.types));
    const [en, ja] = [createFormat("en", "UTC"), createFormat("ja", "Asia/Tokyo")];
    expect([en.count(12_345), en.share(1, 3), en.share(0, 0), en.points(-12.4), en.points(-0.2)]).toEqual([
      "12,345",
      "33%",
      "–",
      "−12",
      "0",
    ]);
    expect([en.measured("nps", -12.5), en.measured("csat", 27.4), en.measured("ces", 5.479)]).toEqual(["−13", "27%", "5.48"]);
    expect([en.duration(4234), en.duration(59_600), en.duration(65_000), en.duration(120_000)]).toEqual([
      "4.2 sec",
      "1 min",
      "1 min 5 sec",
      "2 min",
    ]);
    expect([en.date("month", 1_700_000_000_000, false), en.date("week", 1_700_000_000_000, true)]).toEqual(["Nov 2023", "Nov 14"]);
    expect(en.time(1_700_000_000_000)).toBe("Nov 14, 2023, 22:13");
    expect(ja.time(1_700_000_000_000)).toBe("2023年11月15日 07:13");
  });
});
