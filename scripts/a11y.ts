import { type Look, takeTour } from "../tests/browser/src/axe/tour.ts";
import { tours } from "../tests/browser/src/axe/tours.ts";
import { openBrowser } from "../tests/browser/src/drivers/index.ts";
import { startStore } from "../tests/browser/src/store/index.ts";
import { allCases } from "../tests/browser/src/survey/cases.ts";
import { inspectCases } from "../tests/browser/src/survey/inspect-cases.ts";
import { types } from "../tests/browser/src/survey/survey-page.ts";
import { buildAll } from "./lib/build-all.ts";
import { messageOf } from "./lib/message-of.ts";
import { readArguments } from "./lib/read-options.ts";

const help = `npm run a11y -- [options]

Runs axe-core on every state of every widget in the demo store, in Chromium: desktop and phone, English and Japanese, light, dark and
forced colours. It also looks for controls smaller than 44 px on a phone, or 24 px elsewhere. Then every type of question in every layout,
in both themes, light and dark, from left to right and from right to left, with and without forced colours. Any finding ends it with status 1.

  --only <part>  tours or surveys
  --json         figures for scripts
`;

interface State {
  readonly look: string;
  readonly widget: string;
  readonly state: string;
  readonly findings: readonly string[];
}

const devices = { desktop: {}, phone: { phone: true, viewport: { width: 390, height: 844 } } };
const schemes = {
  light: {},
  dark: { dark: true },
  "forced colours, light": { forcedColors: true },
  "forced colours, dark": { forcedColors: true, dark: true },
};

const { values } = readArguments({ help, options: { json: { type: "boolean" }, only: { type: "string" } } });

async function inspectSurveys(): Promise<readonly State[]> {
  const cases = allCases(types);
  let count = 0;
  const inspected = await inspectCases(cases, ({ findings }) => {
    count += 1;
    if (!values.json && (findings.length > 0 || count % 100 === 0))
      console.log(`${findings.length > 0 ? "FAILED" : "    ok"}  ${count} of ${cases.length} surveys`);
  });
  return inspected.map(({ case: { type, layout, theme, language, dark, forcedColors }, findings }) => ({
    look: `${theme}, ${language}, ${dark ? "dark" : "light"}${forcedColors ? ", forced colours" : ""}`,
    widget: `survey, ${layout}`,
    state: type,
    findings,
  }));
}

async function inspect(): Promise<readonly State[]> {
  const inspected: State[] = [];
  const store = await startStore({ overrides: { cooldownHours: 0 } });
  try {
    for (const [device, deviceLook] of Object.entries(devices)) {
      for (const [scheme, schemeLook] of Object.entries(schemes)) {
        for (const language of ["en", "ja"] as const) {
          const name = `${device}, ${language}, ${scheme}`;
          const states = await inspectLook(store.url, name, { language, ...deviceLook, ...schemeLook, reducedMotion: true });
          inspected.push(...states);
          const count = states.reduce((sum, { findings }) => sum + findings.length, 0);
          if (!values.json) console.log(`${count > 0 ? "FAILED" : "    ok"}  ${name}: ${states.length} states, ${count} findings`);
        }
      }
    }
  } finally {
    await store.close();
  }
  return inspected;
}

async function inspectLook(shop: string, name: string, look: Look): Promise<readonly State[]> {
  const inspected: State[] = [];
  const browser = await openBrowser("chromium", look);
  try {
    for (const tour of tours) {
      const visitor = await browser.visitor();
      const found = await takeTour(await visitor.page(), shop, look, tour);
      for (const [state, findings] of Object.entries(found)) inspected.push({ look: name, widget: tour.name, state, findings });
      await visitor.close();
    }
  } finally {
    await browser.close();
  }
  return inspected;
}

try {
  await buildAll();
  const states = [...(values.only === "surveys" ? [] : await inspect()), ...(values.only === "tours" ? [] : await inspectSurveys())];
  const findings = states.flatMap(({ look, widget, state, findings }) =>
    findings.map((finding) => `${look}: ${widget}: ${state}: ${finding}`),
  );
  if (values.json) console.log(JSON.stringify({ states: states.length, findings: findings.length, inspected: states }, null, 2));
  else console.log([...findings, `${states.length} states inspected, ${findings.length} findings`].join("\n"));
  if (findings.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(`noren: ${messageOf(error)}`);
  process.exitCode = 1;
}
