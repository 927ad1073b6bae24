import { loadMore } from "../locales/more/index.ts";
import type { Answer, SkipReason } from "../logic.ts";

export interface SkipsProps {
  reasons: readonly SkipReason[];
  value: Answer | null;
  onSkip(reason: SkipReason): void;
}

/** Ways out of a question, under its control. */
export async function loadSkips(locale: string) {
  const { notApplicable, preferNotToSay } = await loadMore(locale);
  return ({ reasons, value, onSkip }: SkipsProps) => (
    <p class="skips">
      {reasons.map((reason) => (
        <button type="button" class="btn quiet" part="skip" aria-pressed={Object(value).skipped === reason} onClick={() => onSkip(reason)}>
          {reason === "not-applicable" ? notApplicable : preferNotToSay}
        </button>
      ))}
    </p>
  );
}
