import { describe, expect, it } from "vitest";
import { emptyMemory, rememberDismissed, rememberOpen } from "./memory.ts";
import { rememberShown } from "./remember-shown.ts";

describe("what the arbiter remembers", () => {
  it("counts showings, those of the session apart, and when something interrupted last", () => {
    const once = rememberShown(emptyMemory, "a", "first", 10);
    const twice = rememberShown(once, "a", "first", 20);
    expect(twice).toEqual({ campaigns: { a: { shown: 2, lastShown: 20, session: "first", inSession: 2 } }, interrupted: 20 });
    expect(rememberShown(twice, "a", "second", 30).campaigns.a).toEqual({ shown: 3, lastShown: 30, session: "second", inSession: 1 });
  });

  it("keeps campaigns apart", () => {
    const memory = rememberShown(rememberShown(emptyMemory, "a", "s", 10), "b", "s", 20);
    expect(memory.campaigns.a).toEqual({ shown: 1, lastShown: 10, session: "s", inSession: 1 });
    expect(memory.interrupted).toBe(20);
  });

  it("ends for good what is done, and snoozes what was closed", () => {
    expect(rememberDismissed(emptyMemory, "a", "done", 10).campaigns.a).toEqual({ shown: 0, lastShown: 0, inSession: 0, done: true });
    expect(rememberDismissed(emptyMemory, "a", "closed", 10).campaigns.a).toEqual({ shown: 0, lastShown: 0, inSession: 0, dismissed: 10 });
    expect(rememberDismissed(emptyMemory, "a", "snoozed", 10).campaigns.a?.dismissed).toBe(10);
  });

  it("stays done when it is closed later", () => {
    const done = rememberDismissed(emptyMemory, "a", "done", 10);
    expect(rememberDismissed(done, "a", "closed", 20).campaigns.a?.done).toBe(true);
  });

  it("knows what is unfinished until it ends", () => {
    const open = rememberOpen(emptyMemory, "a", "s");
    expect(open.campaigns.a?.open).toBe("s");
    expect(rememberDismissed(open, "a", "closed", 10).campaigns.a?.open).toBeUndefined();
  });
});
