import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { streamOf } from "./stream-of.ts";

describe("a stream of pieces", () => {
  it("makes each in a turn of its own, however fast it is read, so that events are received in between", async () => {
    const turns = { done: 0, isOver: false };
    const others = (async () => {
      while (!turns.isOver) {
        await turn();
        turns.done += 1;
      }
    })();
    const madeIn: number[] = [];
    function* pieces() {
      for (const piece of ["one", "two", "three", "four"]) {
        madeIn.push(turns.done);
        yield piece;
      }
    }
    const text = await new Response(streamOf(pieces())).text();
    turns.isOver = true;
    await others;
    expect(text).toBe("onetwothreefour");
    expect(new Set(madeIn).size).toBe(4);
  });

  it("makes no more of what nobody reads", async () => {
    const made: number[] = [];
    let isEnded = false;
    function* pieces() {
      try {
        for (let piece = 1; ; piece += 1) {
          made.push(piece);
          yield `${piece}`;
        }
      } finally {
        isEnded = true;
      }
    }
    const reader = streamOf(pieces()).getReader();
    await reader.read();
    await reader.cancel();
    const before = made.length;
    await turn();
    expect(isEnded).toBe(true);
    expect(made.length).toBe(before);
  });
});
