import { describe, expect, it } from "vitest";
import { browserNames } from "./drivers/index.ts";
import { findFaint } from "./hostile/find-faint.ts";
import type { Host } from "./hostile/host.ts";
import { changesAfter, changesWhileOpen, noteHost } from "./hostile/host-state.ts";
import { libraryHosts } from "./hostile/library-styles.ts";
import { scriptHosts } from "./hostile/page-scripts.ts";
import { differenceOf, type Picture, takePicture } from "./hostile/picture.ts";
import { shopHosts } from "./hostile/shop-styles.ts";
import { keepForLooking, useHosts } from "./hostile/use-hosts.ts";
import { usePage } from "./hostile/use-page.ts";
import { widgets } from "./hostile/widgets.ts";

const plain: Host = { name: "without any style" };
const named = (hosts: readonly Host[], words: RegExp) => hosts.filter(({ name }) => words.test(name));
/** What an engine might do in its own way: inheritance, layers, frozen objects. Chromium meets all hosts, in files of its own. */
const styled = [plain, ...named([...libraryHosts, ...shopHosts], /unsets all|hold on to|giant|hides what/)];
const used = named([...shopHosts, ...scriptHosts], /forbids selecting|frozen|keeps the focus/);

describe.each(browserNames.filter((name) => name !== "chromium"))("in %s", (browser) => {
  const pages = useHosts([...styled, ...used], browser);
  const pictures = new Map<string, Picture>();

  // WebKitGTK smooths edges otherwise from one drawing to the next, so that pictures of it tell nothing.
  describe.each(browser === "webkit" ? [] : styled)("on a page $name", (host) => {
    const open = usePage(pages, host, "paper");

    it.each(widgets)("the $name is the same to the pixel, and the page is as it was before", async (widget) => {
      const page = await open();
      await widget.ready(page);
      await noteHost(page);
      await widget.open(page);
      const picture = await takePicture(page, widget.within, widget.box);
      await keepForLooking(page, `${browser} ${widget.name} ${host.name}`);
      const first = pictures.get(widget.name) ?? picture;
      pictures.set(widget.name, first);
      if (!(widget.inline && host.drawsOver)) expect(differenceOf(first, picture)).toBeUndefined();
      expect(await findFaint(page, widget.within)).toEqual([]);
      expect(await changesWhileOpen(page)).toEqual([]);
      await widget.close(page);
      await expect.poll(() => changesAfter(page), { timeout: 3_000 }).toEqual([]);
    });
  });

  describe.each(used)("in a shop $name", (host) => {
    const open = usePage(pages, host, "paper");

    it.each(widgets)("the $name opens, works and leaves no trace", async (widget) => {
      const page = await open();
      await widget.ready(page);
      await noteHost(page);
      await widget.open(page);
      await widget.use(page);
      await widget.close(page);
      await expect.poll(() => changesAfter(page), { timeout: 3_000 }).toEqual([]);
    });
  });
});
