import * as small from "@noren/ui/renderer";
import { render } from "preact";
import { expect, it, vi } from "vitest";

// The tag is built with the small renderer in Preact's place: all that holds of the questions has to hold there as well.
vi.mock("preact", () => import("@noren/ui/renderer"));
vi.mock("preact/jsx-runtime", () => import("@noren/ui/renderer"));
vi.mock("preact/jsx-dev-runtime", () => import("@noren/ui/renderer"));

it("are drawn by the small renderer here", () => {
  expect(render).toBe(small.render);
});

await import("./questions.test.tsx");
