/**
 * Milliseconds before its arrival that an event can have happened: clients give events up after 30 days at most, and a day is for clocks that
 * drift while an event waits.
 */
export const longestWait = 31 * 86_400_000;

/**
 * When an event happened, by the collector's clock, in whole milliseconds since 1970: `at + (receivedAt − sentAt)`. The difference is the skew of
 * the device's clock with the way of the request, measured anew with each batch, however large it is.
 *
 * A clock that was set between the event and its sending makes the sum impossible: after the arrival, or longer before it than an event is kept.
 * Then the arrival is what is known of the time.
 * @param at device's clock when it happened
 * @param sentAt device's clock when it was sent
 */
export function correctTime(at: number, sentAt: number, receivedAt: number): number {
  const corrected = Math.round(at + receivedAt - sentAt);
  return corrected <= receivedAt && corrected >= receivedAt - longestWait ? corrected : receivedAt;
}
