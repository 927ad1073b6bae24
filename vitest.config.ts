import { defineConfig } from "vitest/config";

/** Packages that are pure or only ever run in Node: their tests get no window, so that nobody leans on one by accident. */
const nodeTests = "packages/{search,catalog,cli,collector}/src/**/*.test.ts";

/** Makes every @noren package resolve to its source, so that no build is needed before tests. */
const source = "noren-source";

const shared = {
  resolve: { conditions: [source, "module", "browser", "development|production"] },
  ssr: { resolve: { conditions: [source, "module", "node", "development|production"], externalConditions: [source, "node"] } },
  oxc: { jsx: { runtime: "automatic" as const, importSource: "preact" } },
};

const clean = { restoreMocks: true, unstubGlobals: true, unstubEnvs: true };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...shared,
        test: {
          name: "dom",
          environment: "happy-dom",
          include: ["packages/*/src/**/*.test.{ts,tsx}"],
          exclude: [nodeTests],
          ...clean,
        },
      },
      {
        ...shared,
        test: {
          name: "node",
          environment: "node",
          include: [
            nodeTests,
            "packages/*/*.test.ts",
            "examples/*/src/**/*.test.ts",
            "scripts/**/*.test.ts",
            "tests/{bench,soak}/src/**/*.test.ts",
          ],
          testTimeout: 20_000,
          ...clean,
        },
      },
      {
        ...shared,
        test: {
          name: "browser",
          environment: "node",
          include: ["tests/browser/src/**/*.test.ts"],
          testTimeout: 90_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000, interval: 60 } },
          ...clean,
        },
      },
    ],
  },
});
