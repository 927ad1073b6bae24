import { compareSegments, tooFew } from "@noren/survey/stats";
import type { Database } from "../store/open-database.ts";
import { calendar, unitFor } from "./calendar.ts";
import { type Measure, without } from "./measure.ts";
import type { ReadSums } from "./read-sums.ts";
import { maybeNumber, prepareQuery } from "./rows.ts";
import type { Scope } from "./scope.ts";
import {
  type FocusReport,
  type QuestionKey,
  type SegmentGroup,
  type SegmentReport,
  segmentNames,
  type WavesReport,
} from "./survey-report.ts";

const DAY = 86_400_000;
const MOST_SEGMENTS = 12;
/** Of segments that are too small to tell anything, a few are enough. */
const MOST_SMALL = 4;
const MOST_POINTS = 36;

/** Reads trend, waves and segments of one question. `scope` ends at the present. */
export type ReadFocus = (scope: Scope, days: number | undefined, question: QuestionKey, measure: Measure) => FocusReport;

export function prepareFocus(database: Database, sums: ReadSums, timeZone: string | undefined): ReadFocus {
  const first = prepareQuery(
    database,
    "SELECT MIN(at) AS first FROM answers WHERE site = ? AND campaign = ? AND question = ? AND at >= ?",
    { first: maybeNumber },
  );

  return (scope, days, question, measure) => {
    const whole = sums.whole(scope, question, measure);
    const waves = readWaves(scope, days ?? 30, question, measure);
    return {
      question: question.question,
      measure: measure.name,
      tooFew: tooFew(whole.n),
      ...(waves ? { waves } : {}),
      trend: readTrend(scope, question, measure),
      segments: readSegments(scope, question, measure),
    };
  };

  function readTrend(scope: Scope, question: QuestionKey, measure: Measure): FocusReport["trend"] {
    const from = first.one(scope.site, scope.campaign, question.question, scope.from)?.first ?? scope.to;
    const unit = unitFor(from, scope.to);
    const starts = calendar(unit, from, scope.to - 1, timeZone, MOST_POINTS);
    const points = starts.map((start, place) => {
      const part = { ...scope, from: Math.max(start, scope.from), to: Math.min(starts[place + 1] ?? scope.to, scope.to) };
      const found = sums.whole(part, question, measure);
      const estimate = measure.estimate(found);
      return { from: start, n: found.n, ...(estimate ? { estimate } : {}) };
    });
    return { unit, points };
  }

  function readWaves(scope: Scope, days: number, question: QuestionKey, measure: Measure): WavesReport | undefined {
    const [middle, start] = [scope.to - days * DAY, scope.to - 2 * days * DAY];
    const one = sums.whole({ ...scope, from: middle }, question, measure);
    const other = sums.whole({ ...scope, from: start, to: middle }, question, measure);
    const [now, before] = [measure.estimate(one), measure.estimate(other)];
    if (!now || !before) return undefined;
    const few = tooFew(one.n) || tooFew(other.n);
    const p = few ? undefined : measure.compare(one, other)?.p;
    return { days, now, before, difference: now.value - before.value, tooFew: few, ...(p === undefined ? {} : { p }) };
  }

  function readSegments(scope: Scope, question: QuestionKey, measure: Measure): SegmentGroup[] {
    const whole = sums.whole(scope, question, measure);
    const found = sums.segments(scope, question, measure);
    const groups = segmentNames.map((name) => ({
      name,
      parts: found[name].slice(0, MOST_SEGMENTS),
      more: Math.max(0, found[name].length - MOST_SEGMENTS),
    }));
    const verdicts = compareSegments(
      groups.flatMap(({ parts }) => parts.map((part) => part.sums)),
      { size: ({ n }) => n, rest: (part) => without(whole, part), compare: measure.compare },
    );
    return groups.flatMap(({ name, parts, more }) => {
      const own = verdicts.splice(0, parts.length);
      // A single segment that holds everybody has nothing to be held against.
      if (parts.length === 0 || (parts.length === 1 && parts[0]?.sums.n === whole.n)) return [];
      const segments = parts.flatMap(({ value, sums: part }, place): SegmentReport[] => {
        const [estimate, verdict] = [measure.estimate(part), own[place]];
        if (!estimate || !verdict) return [];
        if (verdict.kind === "too-few") return [{ value, estimate, verdict: verdict.kind }];
        return [{ value, estimate, verdict: verdict.differs ? "differs" : "alike", p: verdict.p }];
      });
      const listed = segments.filter(({ verdict }, place) => verdict !== "too-few" || place < MOST_SMALL);
      return [{ name, segments: listed, more: more + segments.length - listed.length }];
    });
  }
}
