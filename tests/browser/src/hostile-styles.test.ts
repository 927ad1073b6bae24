import { describe, expect, it } from "vitest";
import { findClipped } from "./hostile/find-clipped.ts";
import { findFaint } from "./hostile/find-faint.ts";
import type { Host } from "./hostile/host.ts";
import { changesAfter, changesWhileOpen, noteHost } from "./hostile/host-state.ts";
import { libraryHosts } from "./hostile/library-styles.ts";
import { differenceOf, type Picture, takePicture } from "./hostile/picture.ts";
import { shopHosts } from "./hostile/shop-styles.ts";
import { keepForLooking, useHosts } from "./hostile/use-hosts.ts";
import { usePage } from "./hostile/use-page.ts";
import { widgets } from "./hostile/widgets.ts";

const plain: Host = { name: "without any style" };
const hosts = [plain, ...libraryHosts, ...shopHosts];
const pages = useHosts(hosts);
const pictures = new Map<string, Picture>();

describe.each(hosts)("on a page $name", (host) => {
  describe("with theme paper", () => {
    const open = usePage(pages, host, "paper");

    it.each(widgets)("the $name is the same to the pixel, and the page is as it was before", async (widget) => {
      const page = await open();
      await widget.ready(page);
      await noteHost(page);
      await widget.open(page);
      const picture = await takePicture(page, widget.within, widget.box);
      await keepForLooking(page, `${widget.name} paper ${host.name}`);
      const first = pictures.get(widget.name) ?? picture;
      pictures.set(widget.name, first);
      if (!(widget.inline && host.drawsOver)) expect(differenceOf(first, picture)).toBeUndefined();
      expect(await findClipped(page, widget.within, widget.inline ?? false)).toEqual([]);
      expect(await changesWhileOpen(page)).toEqual([]);
      await widget.close(page);
      await expect.poll(() => changesAfter(page), { timeout: 3_000 }).toEqual([]);
    });
  });

  describe("with theme auto", () => {
    const open = usePage(pages, host, "auto");

    it.each(widgets)("the $name can be read, told from its ground and seen whole, and used", async (widget) => {
      const page = await open();
      const covered = widget.inline && host.drawsOver;
      const look = async () => {
        await page.moveMouse(2, 798);
        const clipped = covered ? [] : await findClipped(page, widget.within, widget.inline ?? false);
        return [...(await findFaint(page, widget.within)), ...clipped];
      };
      await widget.ready(page);
      await noteHost(page);
      await widget.open(page);
      await keepForLooking(page, `${widget.name} auto ${host.name}`);
      expect(await look()).toEqual([]);
      if (!covered) await widget.use(page);
      await keepForLooking(page, `${widget.name} auto ${host.name} used`);
      expect(await look()).toEqual([]);
      await widget.close(page);
      await expect.poll(() => changesAfter(page), { timeout: 3_000 }).toEqual([]);
    });
  });
});
