import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const packages = fileURLToPath(new URL("../../../bench", import.meta.url));

/** One event tracker in a page, set up as its own start page says, with compression off where it allows. */
export interface Subject {
  readonly name: string;
  /** For the table. */
  readonly label: string;
  /** A module that puts `send(number)` into `window`: it tracks one event that carries the number. */
  readonly source: string;
}

const versionOf = (name: string): string => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(packages, "node_modules", name, "package.json"), "utf8"));
  return version;
};

export const subjects: readonly Subject[] = [
  {
    name: "noren",
    label: "Noren",
    source: `import { createNoren } from "@noren/core";
const noren = createNoren({ version: 1, site: "soak", endpoint: location.origin + "/collect/noren", consent: { mode: "not-required" }, allowAutomation: true, campaigns: [] });
window.send = async (number) => window.receipt(number, await noren.track("tick", { number }));
window.waiting = async () => (await noren.export()).flatMap(({ data }) => data?.number ?? []);`,
  },
  {
    name: "posthog",
    label: `posthog-js ${versionOf("posthog-js")}`,
    // Without the last but one it sends nothing from an automated browser.
    source: `import posthog from "posthog-js";
posthog.init("soak", { api_host: location.origin + "/collect/posthog", autocapture: false, capture_pageview: false, capture_pageleave: false, disable_session_recording: true, disable_surveys: true, advanced_disable_flags: true, disable_external_dependency_loading: true, opt_out_useragent_filter: true, disable_compression: true });
window.send = (number) => void posthog.capture("tick", { number });`,
  },
  {
    name: "segment",
    label: `@segment/analytics-next ${versionOf("@segment/analytics-next")}`,
    source: `import { AnalyticsBrowser } from "@segment/analytics-next";
const analytics = AnalyticsBrowser.load({ writeKey: "soak", cdnURL: location.origin + "/collect/segment" }, { integrations: { "Segment.io": { apiHost: location.host + "/collect/segment", protocol: "http" } } });
window.send = (number) => void analytics.track("tick", { number });`,
  },
  {
    name: "snowplow",
    label: `@snowplow/browser-tracker ${versionOf("@snowplow/browser-tracker")}`,
    source: `import { newTracker, trackSelfDescribingEvent } from "@snowplow/browser-tracker";
newTracker("soak", location.origin, { appId: "soak", postPath: "/collect/snowplow", encodeBase64: false });
window.send = (number) => trackSelfDescribingEvent({ event: { schema: "iglu:com.example/tick/jsonschema/1-0-0", data: { number } } });`,
  },
  {
    name: "rudderstack",
    label: `@rudderstack/analytics-js ${versionOf("@rudderstack/analytics-js")}`,
    source: `import { RudderAnalytics } from "@rudderstack/analytics-js/bundled";
const analytics = new RudderAnalytics();
analytics.load("soak", location.origin + "/collect/rudderstack", { configUrl: location.origin + "/collect/rudderstack" });
window.send = (number) => void analytics.track("tick", { number });`,
  },
];

/** A subject's script with all that it needs. */
export async function bundleSubject({ source }: Subject): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: packages },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    conditions: ["noren-source"],
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]?.text ?? "";
}
