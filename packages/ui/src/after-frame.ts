/**
 * Calls `then` as the second frame from now is made, so with the next one on the screen: what a press changes at once is seen before what
 * takes longer. A hidden page waits until it is seen.
 */
export function afterFrame(then: FrameRequestCallback): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
