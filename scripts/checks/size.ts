import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest, tagFolder } from "../lib/manifest.ts";
import { type Figure, measure } from "../lib/measure.ts";
import { messageOf } from "../lib/message-of.ts";
import { root } from "../lib/root.ts";
import { kilobytes, withSizeTable } from "../lib/size-table.ts";
import { type Check, single, sum } from "./check.ts";

function figures(): readonly Figure[] | string {
  try {
    return measure(readManifest(), tagFolder);
  } catch (error) {
    return messageOf(error);
  }
}

/** One count for each row: none may pass what it weighs today, and one that has reached the design's figure may not pass that. */
export const size: Check = {
  name: "size",
  run: async () => {
    const found = figures();
    if (typeof found === "string") return single(false, found);
    const above = found.filter(({ bytes, most }) => bytes > most).length;
    const outcome = sum(
      found.map(({ what, bytes, enforced }) => single(bytes <= enforced, `${what}: ${bytes} bytes are more than ${enforced}`)),
    );
    return above > 0 ? { ...outcome, note: `${above} of ${found.length} rows are still above the design's figure: npm run size` } : outcome;
  },
};

/** The README quotes the sizes that were just measured. */
export const readme: Check = {
  name: "readme",
  run: async () => {
    const found = figures();
    if (typeof found === "string") return single(false, found);
    const file = join(root, "README.md");
    if (!existsSync(file)) return single(false, "there is no README.md");
    const text = readFileSync(file, "utf8");
    const wanted = withSizeTable(text, found);
    if (wanted === undefined) return single(false, "README.md has no <!-- size --> ... <!-- /size -->");
    const list = found.map(({ what, bytes }) => `${what} ${kilobytes(bytes)}`).join("; ");
    return single(wanted === text, `README.md quotes other sizes than those measured (npm run size -- --write): ${list}`);
  },
};
