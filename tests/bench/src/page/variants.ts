import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Json } from "@noren/core";
import { transformSync } from "esbuild";

/** What the demo store's page carries in place of its script tag. Everything is served by the page's own origin. */
export interface Variant {
  readonly name: string;
  /** For the table. */
  readonly label: string;
  /** Markup that takes the tag's place; undefined leaves the page as it is. */
  readonly markup: string | undefined;
  /** Addresses, without the origin, of the scripts whose time counts as this variant's. */
  readonly owns: (path: string) => boolean;
  /** A script's source by its address, without the origin. */
  readonly script: (path: string) => Buffer | undefined;
  /** What its server would answer; anything else gets an empty object. */
  readonly answers: Readonly<Record<string, Json>>;
}

/** Another maker's script as its package ships it, or made small where its network would do that, with what it would load from beside it. */
function peer(
  name: string,
  title: string,
  packageName: string,
  folder: string,
  markup: string,
  answers: Variant["answers"] = {},
  prepare = (script: Buffer): Buffer => script,
): Variant {
  // Not all packages let their own manifest be resolved.
  const manifest = fileURLToPath(new URL(`../../node_modules/${packageName}/package.json`, import.meta.url));
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, "utf8"));
  const shipped = join(dirname(manifest), folder);
  const files = new Set(readdirSync(shipped));
  const prefix = `/peers/${name}/`;
  return {
    name,
    label: `${title} ${version}`,
    markup,
    owns: (path) => path.startsWith(prefix),
    script: (path) => {
      const file = path.split("/").at(-1) ?? "";
      return path.startsWith(prefix) && file.endsWith(".js") && files.has(file) ? prepare(readFileSync(join(shipped, file))) : undefined;
    },
    answers,
  };
}

export const withoutTag: Variant = {
  name: "none",
  label: "the store alone",
  markup: "",
  owns: () => false,
  script: () => undefined,
  answers: {},
};

export const withNoren: Variant = {
  name: "noren",
  label: "Noren",
  markup: undefined,
  owns: (path) => path.startsWith("/noren/"),
  script: () => undefined,
  answers: {},
};

/** As the others are: a tracker without widgets. It is to be served by a shop that has no campaigns. */
export const withCoreAlone: Variant = { ...withNoren, name: "core", label: "Noren without campaigns" };

/** Each does what its own start page asks for: identify the visitor, count a page view, ask its server what to do. */
export const peers: readonly Variant[] = [
  peer(
    "growthbook",
    "GrowthBook auto.min.js",
    "@growthbook/growthbook",
    "dist/bundles",
    '<script async src="/peers/growthbook/auto.min.js" data-api-host="/peers/growthbook" data-client-key="bench"></script>',
    { "/peers/growthbook/api/features/bench": { status: 200, features: {}, experiments: [], dateUpdated: "2026-11-01T00:00:00Z" } },
  ),
  peer(
    "snowplow",
    "Snowplow browser-tracker",
    "@snowplow/browser-tracker",
    "dist",
    `<script>window.begin = () => { const tracker = snowplowBrowserTracking; tracker.newTracker("bench", location.origin, { appId: "bench", postPath: "/peers/snowplow/collect" }); tracker.enableActivityTracking({ minimumVisitLength: 10, heartbeatDelay: 10 }); tracker.trackPageView(); };</script>
<script async src="/peers/snowplow/index.umd.min.js" onload="begin()"></script>`,
  ),
  peer(
    "segment",
    "Segment analytics-next",
    "@segment/analytics-next",
    "dist/umd",
    `<script>window.analytics = Object.assign([["page"]], { _writeKey: "bench", _cdn: location.origin + "/peers/segment", _loadOptions: { integrations: { "Segment.io": { apiHost: location.host + "/peers/segment", protocol: "http" } } } });</script>
<script async src="/peers/segment/standalone.js" data-segment-write-key="bench"></script>`,
    {
      "/peers/segment/v1/projects/bench/settings": {
        integrations: {
          "Segment.io": { apiKey: "bench", unbundledIntegrations: [], addBundledMetadata: true },
        },
        plan: {
          track: { __default: { enabled: true, integrations: {} } },
          identify: { __default: { enabled: true } },
          group: { __default: { enabled: true } },
        },
        edgeFunction: {},
        analyticsNextEnabled: true,
        enabledMiddleware: {},
        remotePlugins: [],
      },
    },
  ),
  peer(
    "rudderstack",
    "RudderStack analytics-js",
    "@rudderstack/analytics-js",
    "dist/npm/modern/bundled/umd",
    `<script>window.begin = () => { const tracker = new rudderanalytics.RudderAnalytics(); tracker.load("bench", location.origin + "/peers/rudderstack", { configUrl: location.origin + "/peers/rudderstack" }); tracker.page(); };</script>
<script async src="/peers/rudderstack/index.js" onload="begin()"></script>`,
    {
      "/peers/rudderstack/sourceConfig/": {
        source: {
          id: "bench",
          name: "bench",
          writeKey: "bench",
          enabled: true,
          workspaceId: "bench",
          config: {},
          connections: [],
          destinations: [],
        },
      },
    },
    // Its package comes with blanks and comments, which its own network leaves out.
    (script) => Buffer.from(transformSync(script.toString(), { minify: true }).code),
  ),
  peer(
    "posthog",
    "PostHog array.js",
    "posthog-js",
    "dist",
    `<script>window.posthog = Object.assign([], { _i: [["bench", { api_host: location.origin + "/peers/posthog" }, "posthog"]], __SV: 1 });</script>
<script async src="/peers/posthog/static/array.js"></script>`,
    {
      "/peers/posthog/flags/": { featureFlags: {}, featureFlagPayloads: {}, errorsWhileComputingFlags: false },
      "/peers/posthog/array/bench/config": {
        supportedCompression: ["gzip-js"],
        hasFeatureFlags: false,
        autocaptureExceptions: false,
        surveys: false,
        sessionRecording: false,
        heatmaps: false,
        siteApps: [],
      },
    },
  ),
];
