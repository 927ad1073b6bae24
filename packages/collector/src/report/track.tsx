/** @jsxImportSource hono/jsx */

/** A line that is filled up to a part of it, 0 to 1: what stands as a number beside it, drawn. */
export function Track({ part }: { part: number }) {
  return (
    <svg class="track" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="back" width="100" height="4" />
      <rect class="fill" width={(100 * part).toFixed(2)} height="4" />
    </svg>
  );
}
