import { PassThrough, Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { type FakeTerminal, fakeTerminal } from "./fake-terminal.ts";

/** Keys as a terminal sends them. */
export const keys = {
  enter: "\r",
  up: "\u001b[A",
  down: "\u001b[B",
  space: " ",
  leave: "\u001b",
  control: { c: "\u0003", u: "\u0015" },
} as const;

/** What must be on the screen, and the keys that are pressed then, one after another. */
export type Turn = readonly [seen: string, ...pressed: string[]];

export interface ScriptedTerminal extends FakeTerminal {
  /** All that was drawn, without colours and movements of the cursor. */
  drawn(): string;
  /** What was waited for in vain. */
  unseen(): string[];
}

/** A terminal with a person who follows a script. */
export function scriptedTerminal(cwd: string, script: readonly Turn[]): ScriptedTerminal {
  const turns = [...script];
  const input = new PassThrough();
  let drawn = "";
  let read = 0;
  const output = new Writable({
    write(chunk, _encoding, done) {
      drawn += stripVTControlCharacters(String(chunk));
      const [turn] = turns;
      const at = turn ? drawn.indexOf(turn[0], read) : -1;
      if (turn && at >= 0) {
        turns.shift();
        read = at + turn[0].length;
        const [, ...pressed] = turn;
        // The question is drawn before anybody listens for its answer.
        setImmediate(() => {
          for (const key of pressed) input.write(key);
        });
      }
      done();
    },
  });
  return { ...fakeTerminal(cwd, true), input, output, drawn: () => drawn, unseen: () => turns.map(([seen]) => seen) };
}
