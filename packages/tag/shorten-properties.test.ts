import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { internalProperties } from "./internal-properties.ts";
import { shortenProperties } from "./shorten-properties.ts";

const table = new Map([
  ["journal", "j"],
  ["consider", "c"],
]);
const shorten = (code: string) => shortenProperties(code, table);

describe("shortening properties", () => {
  it("reaches them wherever they are named", () => {
    expect(shorten("let a={journal:1,consider(){return this.journal}};a?.consider()")).toBe("let a={j:1,c(){return this.j}};a?.c()");
    expect(shorten("class Box{journal=1;get consider(){return 2}}")).toBe("class Box{j=1;get c(){return 2}}");
  });

  it("keeps variables of the same name", () => {
    expect(shorten("let journal=1,{consider=2,journal:other}={journal};")).toBe("let journal=1,{c:consider=2,j:other}={j:journal};");
    expect(shorten("journal[journal].journal")).toBe("journal[journal].j");
  });

  it.each(["a['journal']", "'journal' in a", "a.c", "let {c}=a", "let a={c:1}"])(
    "refuses %s, where two things would become one",
    (code) => {
      expect(() => shorten(code)).toThrow("expected");
    },
  );
});

describe("the properties that the build shortens", () => {
  const read = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8");
  const open = [
    "core/src/api.ts",
    "core/src/widget.ts",
    "core/src/events/catalogue.ts",
    "core/src/events/event.ts",
    "core/src/facts/facts.ts",
  ];

  it.each([...internalProperties])("%s, which becomes %s, is in nothing that others write or read", (name) => {
    const declared = new RegExp(`^\\s*(readonly )?${name}\\??[:(<]`, "m");
    for (const path of open) expect(read(path)).not.toMatch(declared);
    expect(read("../docs/configuration.md")).not.toContain(`| \`${name}\` |`);
  });

  it("have a short name each, all different", () => {
    expect(new Set(internalProperties.values()).size).toBe(internalProperties.size);
  });
});
