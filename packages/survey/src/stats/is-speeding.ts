/** A response that took less than this part of the usual time was hardly read. A convention of survey panels, not a standard. */
export const speedingPart = 1 / 3;

/** Whether a whole response was given too fast to have been read: in less than a third of the median of all. Same unit for both. */
export function isSpeeding(took: number, median: number): boolean {
  return took < median * speedingPart;
}
