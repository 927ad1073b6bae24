import { expect, it } from "vitest";
import { earlierReleases, type LastBuild } from "./earlier-releases.ts";

const filesOf = (release: string) => ["noren.js", `n.${release}.a.js`, `n.${release}.b.js`];

/** What builds of these releases, one after the other in the same folder, leave noted. */
function noted(releases: readonly string[]): LastBuild | undefined {
  return releases.reduce<LastBuild | undefined>((last, release) => {
    const files = filesOf(release);
    return { files: Object.fromEntries(files.map((file) => [file, {}])), previous: earlierReleases(last, files) };
  }, undefined);
}

it("keeps nothing beside a first release", () => {
  expect(noted(["1"])?.previous).toEqual([]);
});

it("keeps the chunks of two releases before, newest first, and no older ones", () => {
  expect(noted(["1", "2", "3", "4"])?.previous).toEqual([
    ["n.3.a.js", "n.3.b.js"],
    ["n.2.a.js", "n.2.b.js"],
  ]);
});

it("keeps them also when the same release is built again and again", () => {
  expect(noted(["1", "2", "3", "3", "3"])).toEqual(noted(["1", "2", "3"]));
});
