import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { fakeTerminal, inFolder } from "../../test/fake-terminal.ts";
import { run } from "../run.ts";

const withSurvey = (content: unknown) =>
  JSON.stringify({
    version: 1,
    site: "tea",
    endpoint: "/events",
    consent: { mode: "ask" },
    campaigns: [{ id: "ask", widget: "survey", status: "live", trigger: { any: [{ on: "page" }] }, content }],
  });
const lopsided = {
  questions: [
    { id: "taste", type: "number", text: "How was it?", low: "Bad", high: "Good", from: -1, to: 3 },
    { id: "more", type: "short-text", text: "What else?" },
  ],
};
const lost = { questions: [{ id: "taste", type: "nps", next: [{ go: "nowhere" }] }] };

it("tells of what harms a survey's answers, and finds the configuration valid", async () => {
  await inFolder(async (folder) => {
    await writeFile(path.join(folder, "noren.config.json"), withSurvey(lopsided));
    const terminal = fakeTerminal(folder);
    expect(await run(["validate"], terminal)).toBe(0);
    expect(terminal.said()).toBe("✓ noren.config.json is valid\n");
    expect(terminal.complained()).toBe(
      "! noren.config.json: 1 warning\n  campaigns[0].content.questions[0]\n    expected as many steps below 0 as above\n    found    -1 to 3\n",
    );
  });
});

it("ends with 1 for a survey that leads nowhere, by the whole path", async () => {
  await inFolder(async (folder) => {
    await writeFile(path.join(folder, "noren.config.json"), withSurvey(lost));
    const terminal = fakeTerminal(folder);
    expect(await run(["validate", "--json"], terminal)).toBe(1);
    expect(JSON.parse(terminal.said())).toMatchObject({
      valid: false,
      problems: [{ path: "campaigns[0].content.questions[0].next[0].go", found: '"nowhere"', level: "error" }],
    });
  });
});
