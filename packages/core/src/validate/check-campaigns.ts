import { placeOf } from "../arbiter/place.ts";
import type { Campaign } from "../schema/campaign.ts";
import type { Problem } from "./problem.ts";
import { showValue } from "./show-value.ts";

/** What no schema can see: the campaigns beside one another, and the parts of an envelope beside one another. */
export function checkCampaigns(campaigns: readonly Campaign[], widgets: readonly string[]): Problem[] {
  const first = new Map<string, number>();
  return campaigns.flatMap((campaign, index) => {
    const path = `campaigns[${index}]`;
    const problems: Problem[] = [];
    const other = first.get(campaign.id);
    if (other === undefined) first.set(campaign.id, index);
    else
      problems.push({
        path: `${path}.id`,
        expected: "an id of its own",
        found: `${showValue(campaign.id)}, the id of campaigns[${other}] too`,
      });
    // A hyphen marks the widget of a plug-in, which only the page knows.
    const isKnown = widgets.includes(campaign.widget) || campaign.widget.includes("-");
    if (!isKnown) {
      const known = widgets.map((name) => JSON.stringify(name)).join(", ");
      problems.push({ path: `${path}.widget`, expected: `one of ${known}`, found: showValue(campaign.widget) });
    }
    // Where nothing says how a campaign comes, its widget decides.
    if ((isKnown || campaign.placement?.as) && placeOf(campaign) === "interrupting" && !campaign.trigger) {
      problems.push({ path: `${path}.trigger`, expected: "a trigger, since this campaign comes by itself", found: "nothing" });
    }
    return [...problems, ...checkExperiment(campaign, path)];
  });
}

function checkExperiment({ experiment }: Campaign, path: string): Problem[] {
  if (!experiment) return [];
  const problems: Problem[] = [];
  const keys = experiment.variations.map(({ key }) => key);
  keys.forEach((key, index) => {
    // The report keeps that word for the visitors whom the global holdout holds back.
    if (keys.indexOf(key) < index || key === "holdout") {
      problems.push({ path: `${path}.experiment.variations[${index}].key`, expected: "a key of its own", found: showValue(key) });
    }
  });
  const { ranges } = experiment;
  if (ranges && ranges.length !== keys.length) {
    problems.push({
      path: `${path}.experiment.ranges`,
      expected: `${keys.length} ranges, one for each variation`,
      found: `${ranges.length}`,
    });
  }
  const weights = experiment.variations.map(({ weight }) => weight);
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  const given = weights.filter((weight) => weight !== undefined).length;
  if (given > 0 && given < weights.length) {
    problems.push({
      path: `${path}.experiment.variations`,
      expected: "a weight for each variation, or for none",
      found: `${given} of ${weights.length}`,
    });
  } else if (given > 0 && Math.abs(sum - 1) > 0.01) {
    problems.push({
      path: `${path}.experiment.variations`,
      expected: "weights with the sum 1",
      found: `the sum ${Number(sum.toFixed(4))}`,
    });
  }
  return problems;
}
