import type { Problem } from "@noren/core/validate";
import type { ProblemWords } from "./problem-words.ts";
import { shortly } from "./shortly.ts";

/** One problem of a configuration. `name`: where it is. */
export function ProblemEntry({ problem, name, words }: { problem: Problem; name: string; words: ProblemWords }) {
  return (
    <div class="problem">
      <code>{name}</code>
      {problem.level === "warning" && ` (${words.warning})`}
      <div>
        {words.expected}: {problem.expected}
      </div>
      <div>
        {words.found}: <span class="value">{shortly(problem.found)}</span>
      </div>
    </div>
  );
}
