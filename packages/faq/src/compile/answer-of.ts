import { safeHref } from "@noren/ui";
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import type { Block, Inline, Item } from "../answer.ts";
import type { Problem } from "./problem.ts";

/** The line under a table's heads: `| --- | :-: |`. */
const TABLE_RULE = /^[ \t]*\|?([ \t]*:?-+:?[ \t]*\|)+[ \t]*(:?-+:?)?[ \t]*$/m;

/**
 * Turns Markdown into the few nodes that an answer may hold: paragraphs, lists, text, strong, emphasis, code, links. Anything else leaves its
 * text, or nothing, and a warning: pictures, headings, quotes, tables and HTML have no place in a small panel.
 */
export function answerOf(nodes: readonly RootContent[], report: (problem: Problem) => void): Block[] {
  const warn = (node: Nodes, message: string) => report({ line: node.position?.start.line ?? 1, severity: "warning", message });
  const unsupported = (node: Nodes, found = `${node.type}; left out.`) =>
    warn(node, `Expected paragraphs, lists, links, strong, emphasis or code, found ${found}`);

  const inline = (node: PhrasingContent): Inline[] => {
    switch (node.type) {
      case "text":
        return [node.value.replace(/\s*\n\s*/g, (gap, at: number) => (isUnspacedAround(node.value, at, gap.length) ? "" : " "))];
      case "strong":
        return [{ strong: node.children.flatMap(inline) }];
      case "emphasis":
        return [{ em: node.children.flatMap(inline) }];
      case "inlineCode":
        return [{ code: node.value }];
      case "break":
        return [{ br: null }];
      case "link": {
        const href = safeHref(node.url);
        const children = node.children.flatMap(inline);
        if (href !== undefined && href.trim() !== "") return [{ a: children, href }];
        warn(node, `Expected a link to http, https, mailto, tel or a path, found ${node.url || "nothing"}; its text was kept.`);
        return children;
      }
      default:
        unsupported(node);
        return "children" in node ? node.children.flatMap(inline) : [];
    }
  };
  const block = (node: RootContent): Block[] => {
    switch (node.type) {
      case "paragraph":
        // Markdown by itself knows no tables: to its parser, one is a paragraph.
        if (node.children.some((child) => child.type === "text" && TABLE_RULE.test(child.value)))
          unsupported(node, "a table; its text was kept in one line.");
        return [{ p: node.children.flatMap(inline) }];
      case "list": {
        const items = node.children.map((item): Item => ({ li: item.children.flatMap(block) }));
        return [node.ordered ? { ol: items, start: node.start ?? 1 } : { ul: items }];
      }
      default:
        unsupported(node);
        return [];
    }
  };
  return nodes.flatMap(block);
}

/** What an answer says, without its form: for the search index. */
export function plainText(blocks: readonly Block[]): string {
  const inline = (node: Inline): string => {
    if (typeof node === "string") return node;
    if ("strong" in node) return node.strong.map(inline).join("");
    if ("em" in node) return node.em.map(inline).join("");
    if ("code" in node) return node.code;
    if ("a" in node) return node.a.map(inline).join("");
    return "\n";
  };
  const block = (node: Block): string => {
    if ("p" in node) return node.p.map(inline).join("");
    return ("ul" in node ? node.ul : node.ol).map(({ li }) => li.map(block).join("\n")).join("\n");
  };
  return blocks.map(block).join("\n");
}

// A line break inside Japanese or Chinese text is no space.
function isUnspacedAround(text: string, at: number, length: number): boolean {
  const unspaced = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]/;
  return unspaced.test(text.charAt(at - 1)) && unspaced.test(text.charAt(at + length));
}
