import { expect, it } from "vitest";
import { faultsOf, jsonExamples } from "./find-wrong-examples.ts";

it("finds the JSON examples", () => {
  expect(jsonExamples('```json\n{ "a": 1 }\n```\n\n```sh\nls\n```\n\n```json\n[]\n```\n')).toEqual(['{ "a": 1 }\n', "[]\n"]);
});

it("tells what noren would refuse", () => {
  expect(faultsOf("{")).toHaveLength(1);
  expect(faultsOf('{ "id": "x", "widget": "faq", "status": "live", "content": { "greetings": "Hello" } }')[0]).toContain("greetings");
  expect(faultsOf('{ "version": 2, "campaigns": [] }').join()).toContain("version: expected 1, found 2");
  expect(faultsOf('{ "out": 5 }')[0]).toContain("out");
});

it("has nothing against a condition, a good campaign, or a list", () => {
  expect(faultsOf('{ "page.type": "home" }')).toEqual([]);
  expect(faultsOf('{ "id": "x", "widget": "faq", "status": "live", "content": {} }')).toEqual([]);
  expect(faultsOf("[]")).toEqual([]);
});
