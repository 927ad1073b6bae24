import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./root.ts";

const withoutFences = (markdown: string): string => markdown.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, "");

/** Anchors of a Markdown text: of its headings, as GitHub names them, and those written out as `<a id="…">`. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const text = withoutFences(markdown);
  const headings = [...text.matchAll(/^#{1,6}\s+(.+?)\s*$/gm)].map(([, heading = ""]) =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replace(/\s/g, "-"),
  );
  return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id)]);
}

/** Relative links of a Markdown text, images included. */
export function linksOf(markdown: string): readonly string[] {
  const text = withoutFences(markdown).replace(/`[^`\n]*`/g, "");
  return [...text.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^[a-z][a-z+.-]*:/i.test(link));
}

/** What is wrong with the links of Markdown files, one line for each: a file or an anchor that is not there. */
export function findDeadLinks(files: readonly string[]): readonly string[] {
  return files.flatMap((file) =>
    linksOf(readFileSync(file, "utf8")).flatMap((link) => {
      const [path = "", anchor] = decodeURI(link).split("#");
      const target = path === "" ? file : join(dirname(file), path);
      const where = `${relative(root, file)}: ${link}`;
      if (!existsSync(target)) return [`${where} leads to no file`];
      if (anchor === undefined || !target.endsWith(".md") || anchorsOf(readFileSync(target, "utf8")).has(anchor)) return [];
      return [`${where} leads to no such heading`];
    }),
  );
}
