// @vitest-environment node
import { fileURLToPath } from "node:url";
import { parse } from "acorn";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";

let code = "";

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("noren.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
    conditions: ["noren-source"],
    define: { RELEASE: '"000000"' },
  });
  code = outputFiles[0]?.text ?? "";
}, 30_000);

describe("noren.js", () => {
  it("is there", () => {
    expect(code.length).toBeGreaterThan(10_000);
  });

  it.each(["script", "module"] as const)("parses as a %s of 2020", (sourceType) => {
    expect(() => parse(code, { sourceType, ecmaVersion: 2020 })).not.toThrow();
  });

  it("holds no static import or export, no import.meta, no schema library and no widget", () => {
    const { body } = parse(code, { sourceType: "module", ecmaVersion: 2020 });
    expect(body.filter(({ type }) => /^(Import|Export)/.test(type))).toEqual([]);
    expect(code).not.toMatch(/import\.meta|ZodMini|attachShadow/);
  });

  it("touches no HTML sink and evaluates no text", () => {
    expect(code).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/);
  });
});
