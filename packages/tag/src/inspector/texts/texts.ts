import type { Campaign } from "@noren/core";
import type { Reason, RuleName } from "@noren/core/inspect";
import type { PanelTexts } from "../../panel/panel-texts.ts";
import type { ProblemWords } from "../../panel/problem-words.ts";
import type { Values } from "../values.ts";

export type TabName = "campaigns" | "facts" | "events" | "queue" | "config";

/** A campaign's state in one word. */
export type Standing = "showing" | "ready" | "waiting" | "blocked" | "off";

/** Every text of the inspector in one language. */
export interface Texts extends PanelTexts {
  tabs: { [tab in TabName]: string };
  standings: { [standing in Standing]: string };
  /** Why a campaign does not show, in one sentence, from the value that decided. */
  reasons: { [reason in Reason]: (seen: Values, campaign: Campaign) => string };
  /** Stands behind a sentence about a limit of several campaigns: a widget's, or where it is empty that of all that interrupts. */
  together: (widget: string) => string;
  /** Of a shelf that has its place, and of which nothing has been in sight. */
  unseen: string;
  rules: { [rule in RuleName]: string };
  met: string;
  unmet: string;
  wanted: string;
  found: string;
  nothing: string;
  all: string;
  any: string;
  none: string;
  /** What each rule wants of every campaign; those that depend on the campaign are put together from the words below. */
  wants: {
    live: string;
    place: string;
    selector: (selector: string) => string;
    outer: string;
    mounted: string;
    consent: string;
    person: string;
    undisturbed: string;
    alone: string;
    notFromSearch: string;
    defaults: string;
    from: (time: string) => string;
    to: (time: string) => string;
  };
  triggers: {
    page: string;
    event: (name: string) => string;
    time: (seconds: number) => string;
    manual: string;
    other: (name: string) => string;
  };
  /** Of a part of a trigger, whether it came true on this page; sentences where some parts did, or enough of them, but too early. */
  triggered: { yes: string; no: string; some: string; passed: string };
  events: { none: string; sources: { page: string; derived: string; widget: string } };
  queue: {
    waiting: string;
    oldest: string;
    answer: string;
    next: string;
    none: string;
    notGranted: string;
    unread: string;
    soon: string;
    backoff: string;
    nothingWaits: string;
    unreachable: string;
  };
  config: {
    fine: string;
    checking: string;
    failed: string;
    problems: (count: number) => string;
    problem: ProblemWords;
  };
}
