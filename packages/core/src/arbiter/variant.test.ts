import { describe, expect, it } from "vitest";
import type { Campaign, CampaignExperiment } from "../schema/campaign.ts";
import { runExperiment } from "../targeting/index.ts";
import { campaign } from "../testing/campaign.ts";
import { type Seat, variantOf } from "./variant.ts";

const url = "https://shop.example/";
const at = (url: string): Seat => ({ id: "someone", url });
const someone = at(url);
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
  ids.filter((id) => variantOf({ ...tested, experiment: given }, { id, url }).variant === key).length / ids.length;

describe("variantOf", () => {
  it("leaves a campaign without an experiment, and a visitor without an id, alone", () => {
    expect(variantOf(campaign(), someone)).toEqual({ campaign: campaign(), held: false });
    expect(variantOf(tested, { id: undefined, url: `${url}?offer=1` })).toEqual({ campaign: tested, held: false });
  });

  it("gives the arm's content, or the campaign's where the arm has none", () => {
    expect(variantOf(tested, at(`${url}?offer=1`))).toEqual({
      campaign: { ...tested, content: { title: "Now!" } },
      variant: "loud",
      held: false,
      forced: true,
    });
    expect(variantOf(tested, at(`${url}?offer=0`))).toEqual({ campaign: tested, variant: "control", held: false, forced: true });
  });

  it("tells a held-out arm", () => {
    expect(variantOf(tested, at(`${url}?offer=2`))).toMatchObject({ variant: "none", held: true });
  });

  it("passes over an override beyond the arms", () => {
    expect(variantOf(tested, at(`${url}?offer=3`))).toEqual(variantOf(tested, someone));
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
        expect(variantOf({ ...tested, experiment: given }, { id, url }).variant).toBe(
          inExperiment ? given.variations[index]?.key : undefined,
        );
      }
    }
  });

  it("takes ranges in place of weights and coverage", () => {
    const ranged: CampaignExperiment = {
      ...experiment,
      ranges: [
        [0, 0.1],
        [0.1, 0.2],
        [0.8, 1],
      ],
    };
    expect(["control", "loud", "none", undefined].map((key) => Math.round(share(ranged, key) * 10))).toEqual([1, 1, 2, 6]);
  });

  it("keeps whom it knows in their arm, past weights, coverage and namespace, unless that arm is gone or nothing is to be kept", () => {
    const arms = { offer: "loud" };
    const given = (change: Partial<CampaignExperiment>) =>
      variantOf({ ...tested, experiment: { ...experiment, coverage: 0, namespace: ["n", 0, 0], ...change } }, { ...someone, arms });
    expect(given({})).toMatchObject({ variant: "loud", campaign: { content: { title: "Now!" } } });
    expect(given({})).not.toHaveProperty("forced");
    expect(given({ key: "again" }).variant).toBeUndefined();
    expect(given({ sticky: false }).variant).toBeUndefined();
    expect(given({ variations: [{ key: "control" }, { key: "other" }] }).variant).toBeUndefined();
  });

  it("holds out a share of the visitors before any arm, the same for every campaign, unless the address asks for one", () => {
    const holdout = { share: 0.2 };
    const heldOut = (campaign: Campaign, key?: string) =>
      ids.filter((id) => variantOf(campaign, { id, url, holdout: { ...holdout, ...(key && { key }) } }).variant === "holdout");
    const one = heldOut(tested);
    expect(one.length / ids.length).toBeCloseTo(0.2, 1);
    expect(heldOut(campaign({ id: "other" }))).toEqual(one);
    expect(heldOut(tested, "spring")).not.toEqual(one);
    const [id = ""] = one;
    expect(variantOf(tested, { id, url, holdout, arms: { offer: "loud" } })).toEqual({ campaign: tested, variant: "holdout", held: true });
    expect(variantOf(tested, { id, url: `${url}?offer=1`, holdout })).toMatchObject({ variant: "loud", held: false });
    const others = ids.filter((each) => !one.includes(each));
    const arms = others.map((each) => variantOf(tested, { id: each, url, holdout }).variant);
    expect(arms.filter((arm) => arm === "control").length / others.length).toBeCloseTo(0.3, 1);
  });
});
