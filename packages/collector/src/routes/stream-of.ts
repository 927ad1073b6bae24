import { setImmediate as turn } from "node:timers/promises";

/**
 * Pieces of text as a body in UTF-8, made as the reader takes them. Each is made in a turn of its own: a reader that keeps up asks for the next piece
 * before anything else has its turn, and no event would be received until the last.
 */
export function streamOf(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  const encoder = new TextEncoder();
  let isCancelled = false;
  return new ReadableStream({
    async pull(controller) {
      await turn();
      if (isCancelled) return;
      const next = iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel() {
      isCancelled = true;
      iterator.return?.();
    },
  });
}
