import { describe, expect, it } from "vitest";
import { themeIsDark, themeTokens } from "./theme-tokens.ts";

describe("a theme", () => {
  it("is dark by the merchant's paper, then scheme, then ground, then text", () => {
    expect(themeIsDark({ paper: [0, 0, 0] }, {}, "light")).toBe(true);
    expect(themeIsDark({}, { ground: [255, 255, 255] }, "dark")).toBe(true);
    expect(themeIsDark({}, { ground: [10, 10, 10], ink: [0, 0, 0] })).toBe(true);
    expect(themeIsDark({}, { ink: [240, 240, 240] })).toBe(true);
    expect(themeIsDark({}, {})).toBeUndefined();
  });

  it("takes the store's font, ink, accent and corners", () => {
    const tokens = themeTokens(
      false,
      {
        font: "Georgia, serif",
        ink: [20, 20, 60],
        ground: [255, 255, 255],
        accent: [0, 80, 40],
        button: { fill: [0, 80, 40], ink: [255, 255, 255], radius: 4 },
      },
      {},
    );
    expect(tokens).toMatchObject({
      ink: [20, 20, 60],
      paper: [255, 255, 255],
      accent: [0, 80, 40],
      button: [0, 80, 40],
      radius: "8px",
      "radius-b": "4px",
    });
    expect(tokens.font).toMatch(/^Georgia, serif,/);
  });

  it("keeps cards modest in a store of round buttons and square in a store of square ones", () => {
    const button = { fill: [0, 0, 0], ink: [255, 255, 255] };
    expect(themeTokens(false, { button: { ...button, radius: 999 } }, {})).toMatchObject({ radius: "14px", "radius-b": "999px" });
    expect(themeTokens(false, { button: { ...button, radius: 0 } }, {})).toMatchObject({ radius: "0px", "radius-s": "calc(0px*.65)" });
  });

  it("uses its own paper on a ground that leaves no room for text", () => {
    expect(themeTokens(false, { ground: [200, 60, 60], ink: [255, 255, 255] }, {})).toMatchObject({
      paper: [255, 253, 250],
      ink: [29, 27, 24],
    });
  });

  it.each([
    [true, [255, 255, 255], [31, 29, 26]],
    [false, [10, 10, 10], [255, 253, 250]],
  ])("uses its own paper where it is to be dark (%s) on a ground of the other scheme", (dark, ground, paper) => {
    expect(themeTokens(dark, { ground }, {})).toMatchObject({ paper, ground: paper });
  });

  it("gives way to what the merchant set", () => {
    const look = { ground: [255, 255, 255], accent: [200, 0, 0], button: { fill: [200, 0, 0], ink: [255, 255, 255], radius: 4 } };
    const tokens = themeTokens(false, look, { ink: [10, 20, 30], accent: [0, 0, 120], radius: "20px", font: "Futura" });
    expect(tokens).toMatchObject({ ink: [10, 20, 30], accent: [0, 0, 120], button: [0, 0, 120], radius: "20px" });
    expect(tokens.font).toMatch(/^Futura,/);
  });
});
