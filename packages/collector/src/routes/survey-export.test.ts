import { describe, expect, it } from "vitest";
import { answer, day, done, get, now, openSurvey } from "../../test/surveys.ts";

describe("the export", () => {
  it("has a row for each response, safe to open in a spreadsheet, in UTF-8 with a mark", async () => {
    const collector = await openSurvey([
      answer("a", "score", 9, "nps", {}, { context: { device: "phone", language: "ja" }, variant: "=early", at: now() - 5000 }),
      answer("a", "why", '=HYPERLINK("http://evil","x")', "text", {}, { at: now() - 4000 }),
      answer("a", "off", "void", "text", {}, { at: now() - 4000 }),
      answer("a", "fee", -5, "number", {}, { at: now() - 4000 }),
      done("a", ["score", "why", "fee", "many", "grid"], { at: now() - 3000 }),
      answer("a", "many", ["x", { other: "+y" }], "multiple", {}, { at: now() - 4000 }),
      answer("a", "grid", { row: "column" }, "matrix", {}, { at: now() - 4000 }),
      answer("b", "score", { skipped: "not-applicable" }, "nps", {}, { at: now() - 2000 }),
      answer("b", "why", '二行\n「"引用"」, と', "text", {}, { at: now() - 2000 }),
      ...["+1", "-1", "@a", "\tx", "\rx", "＝1", "-"].map((text, n) =>
        answer(`c${n}`, "why", `${text}`, "email", {}, { at: now() - 1000 + n }),
      ),
    ]);
    const response = await get(collector, "ask.csv");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="ask.csv"');
    expect(response.headers.get("cache-control")).toBe("no-store");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split("\r\n");
    const heads = "response,started,finished,variant,device,returning,stage,product,language,score,why".split(",");
    expect(lines[0]?.split(",").slice(0, heads.length)).toEqual(heads);
    expect(lines[0]?.split(",").slice(heads.length).sort()).toEqual(["fee", "grid", "many", "off"]);
    expect(lines[1]).toContain("a,2023-11-14 22:14:55,2023-11-14 22:14:57,'=early,phone,,,,ja,9,");
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil"",""x"")"`);
    expect(lines[1]).toContain("-5");
    expect(lines[1]).not.toContain("'-5");
    expect(lines[1]).toContain("x; '+y");
    expect(lines[1]).toContain("row: column");
    expect(lines[1]).not.toContain("void");
    expect(lines[2]).toContain('b,2023-11-14 22:14:58,,,,,,,,(not-applicable),"二行\n「""引用""」, と"');
    const rest = lines.slice(3).join("\n");
    for (const text of ["'+1", "'-1", "'@a", "'＝1"]) expect(rest).toContain(text);
    expect(rest).not.toMatch(/(^|,)"?[=+@\t\r＝]/m);
  });

  it("stays safe in a spreadsheet that parts cells by semicolons or tabs, and knows no quotes within a line", async () => {
    const texts = ["nice;=1+1", "nice; @sum(1)", "nice\t-2", "nice\n=3", "good;better; best - really"];
    const collector = await openSurvey(texts.map((text, n) => answer(`r${n}`, "why", text, "text", {}, { at: now() - 1000 + n })));
    const csv = await (await get(collector, "ask.csv")).text();
    for (const text of ["nice;'=1+1", "nice; '@sum(1)", "nice\t'-2", '"nice\n\'=3"', "good;better; best - really"])
      expect(csv).toContain(text);
    expect(csv).not.toMatch(/[;\t\n] *[=+@-]/);
  });

  it("keeps an answer of several lines in one cell", async () => {
    const collector = await openSurvey([answer("r", "why", "one\ntwo\rthree", "text")]);
    expect(await (await get(collector, "ask.csv")).text()).toContain('"one\ntwo\rthree"\r\n');
  });

  it("is of the period asked for, and of more responses than are read at once", async () => {
    const events = Array.from({ length: 1203 }, (_, n) =>
      answer(`r${n}`, "score", n % 11, "nps", {}, { at: now() - (n < 3 ? 20 * day : 1000) }),
    );
    const collector = await openSurvey(events);
    const rowsOf = async (parameters: { [name: string]: string }) =>
      (await (await get(collector, "ask.csv", parameters)).text()).trim().split("\r\n").slice(1);
    const rows = await rowsOf({});
    expect(new Set(rows.map((row) => row.split(",")[0])).size).toBe(1203);
    expect(await rowsOf({ days: "7" })).toHaveLength(1200);
  });
});
