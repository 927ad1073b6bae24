import type { Campaign } from "../schema/campaign.ts";
import type { Problem } from "./problem.ts";
import { showValue } from "./show-value.ts";

const ISO_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Whether a schedule's times can be read, come in order, and lie in a time zone that exists. */
export function checkSchedule(schedule: Campaign["schedule"], path: string): Problem[] {
  if (!schedule) return [];
  const { from, to, timeZone } = schedule;
  const problems: Problem[] = [];
  const read = (key: "from" | "to", text: string | undefined) => {
    // Two times of one schedule without an offset lie in the same zone, so any zone orders them.
    const at =
      text === undefined
        ? undefined
        : Date.parse(/Z|[+-]\d{2}:?\d{2}$/.test(text.slice(10)) ? text : `${text}${text.length > 10 ? "" : "T00:00"}Z`);
    if (text === undefined || (at !== undefined && !Number.isNaN(at) && ISO_TIME.test(text))) return at;
    problems.push({ path: `${path}.${key}`, expected: 'a time such as "2026-11-27T09:00"', found: showValue(text) });
    return undefined;
  };
  const start = read("from", from);
  const end = read("to", to);
  if (start !== undefined && end !== undefined && start >= end) {
    problems.push({ path: `${path}.to`, expected: `a time after ${showValue(from)}`, found: showValue(to) });
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    problems.push({ path: `${path}.timeZone`, expected: 'a time zone such as "Asia/Tokyo"', found: showValue(timeZone) });
  }
  return problems;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
