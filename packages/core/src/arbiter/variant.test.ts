import { describe, expect, it } from "vitest";
import type { CampaignExperiment } from "../schema/campaign.ts";
import { runExperiment } from "../targeting/index.ts";
import { campaign } from "../testing/campaign.ts";
import { variantOf } from "./variant.ts";

const url = "https://shop.example/";
const experiment: CampaignExperiment = {
  variations: [
    { key: "control", weight: 0.3 },
    { key: "loud", weight: 0.5, content: { title: "Now!" } },
    { key: "none", weight: 0.2, held: true },
  ],
};
const tested = campaign({ experiment, content: { title: "Hello" } });
const ids = Array.from({ length: 2_000 }, (_, index) => `visitor ${index}`);
const share = (given: CampaignExperiment, key: string | undefined) =>
  ids.filter((id) => variantOf({ ...tested, experiment: given }, id, url).variant === key).length / ids.length;

describe("variantOf", () => {
  it("leaves a campaign without an experiment, and a visitor without an id, alone", () => {
    expect(variantOf(campaign(), "someone", url)).toEqual({ campaign: campaign(), held: false });
    expect(variantOf(tested, undefined, url)).toEqual({ campaign: tested, held: false });
  });

  it("gives the arm's content, or the campaign's where the arm has none", () => {
    expect(variantOf(tested, "someone", `${url}?offer=1`)).toEqual({
      campaign: { ...tested, content: { title: "Now!" } },
      variant: "loud",
      held: false,
    });
    expect(variantOf(tested, "someone", `${url}?offer=0`)).toEqual({ campaign: tested, variant: "control", held: false });
  });

  it("tells a held-out arm", () => {
    expect(variantOf(tested, "someone", `${url}?offer=2`)).toMatchObject({ variant: "none", held: true });
  });

  it("passes over an override beyond the arms", () => {
    expect(variantOf(tested, "someone", `${url}?offer=3`)).toEqual(variantOf(tested, "someone", url));
  });

  it("spreads visitors by the weights", () => {
    expect(share(experiment, "control")).toBeCloseTo(0.3, 1);
    expect(share(experiment, "loud")).toBeCloseTo(0.5, 1);
    expect(share(experiment, "none")).toBeCloseTo(0.2, 1);
  });

  it("spreads visitors equally without weights, and leaves those outside the coverage out", () => {
    const halves: CampaignExperiment = { variations: [{ key: "a" }, { key: "b" }], coverage: 0.5 };
    expect(share(halves, "a")).toBeCloseTo(0.25, 1);
    expect(share(halves, "b")).toBeCloseTo(0.25, 1);
    expect(share(halves, undefined)).toBeCloseTo(0.5, 1);
  });

  it("keeps everyone outside the namespace out", () => {
    expect(share({ ...experiment, namespace: ["winter", 0, 0.4] }, undefined)).toBeCloseTo(0.6, 1);
  });

  it("agrees with the specification's experiment, seeded by the campaign's id or the experiment's key, in hash version 2 or 1", () => {
    const settings: { key?: string; hashVersion?: 1 | 2; coverage?: number; namespace?: [string, number, number] }[] = [
      {},
      { key: "other" },
      { hashVersion: 1 },
      { coverage: 0.4, namespace: ["x", 0.2, 1] },
    ];
    for (const setting of settings) {
      const given = { ...experiment, ...setting };
      for (const id of ids.slice(0, 200)) {
        const { index, inExperiment } = runExperiment(
          { attributes: { id } },
          { hashVersion: 2, ...setting, key: setting.key ?? "offer", weights: [0.3, 0.5, 0.2], variations: given.variations },
        );
        expect(variantOf({ ...tested, experiment: given }, id, url).variant).toBe(inExperiment ? given.variations[index]?.key : undefined);
      }
    }
  });
});
