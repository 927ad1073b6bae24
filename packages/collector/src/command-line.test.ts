import { describe, expect, it } from "vitest";
import { parseCommandLine } from "./command-line.ts";

describe("the command line", () => {
  it("gives each configuration the origins that follow it", () => {
    const args = [
      "--config",
      "a.json",
      "--origin",
      "https://a.example",
      "--origin=https://a.jp",
      "--config",
      "b.json",
      "--origin",
      "https://b.example",
    ];
    expect(parseCommandLine(args).stores).toEqual([
      { config: "a.json", origins: ["https://a.example", "https://a.jp"] },
      { config: "b.json", origins: ["https://b.example"] },
    ]);
  });

  it("has defaults for all else, and takes the token from the environment unless one is given", () => {
    const store = ["--config", "a.json", "--origin", "https://a.example"];
    expect(parseCommandLine(store)).toMatchObject({ database: "noren.sqlite", port: 4500, host: "127.0.0.1", proxies: 0 });
    expect(parseCommandLine(store)).not.toHaveProperty("token");
    expect(parseCommandLine(store, { NOREN_TOKEN: "from outside" }).token).toBe("from outside");
    expect(parseCommandLine([...store, "--token", "given"], { NOREN_TOKEN: "from outside" }).token).toBe("given");
  });

  it.each([
    { args: [], says: "Which store?" },
    { args: ["--origin", "https://a.example"], says: "after the --config" },
    { args: ["--config", "a.json", "--port", "x"], says: "--port is a whole number" },
    { args: ["--config", "a.json", "--port", "65536"], says: "from 0 to 65535" },
    { args: ["--config", "a.json", "--colour", "red"], says: "--colour" },
  ])("refuses $args", ({ args, says }) => {
    expect(() => parseCommandLine(args)).toThrow(says);
  });

  it("needs no store to show its help", () => {
    expect(parseCommandLine(["--help"]).help).toBe(true);
  });
});
