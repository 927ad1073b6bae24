import type { Json } from "@noren/core";
import { safeHref } from "@noren/ui";
import type { ComponentChild } from "preact";
import { jsx } from "preact/jsx-runtime";

const elements = /^(p|ul|ol|li|strong|em|code|br|a)$/;

/** Renders an answer's nodes (`Block`, `Inline`). What it does not know shows nothing, and a link that is not safe only its text. */
export function AnswerView({ of: node }: { of: Json | undefined }): ComponentChild {
  if (Array.isArray(node)) return node.map((child, place) => <AnswerView key={place} of={child} />);
  if (typeof node !== "object" || !node) return typeof node === "string" ? node : null;
  const { href, start } = node;
  const [name, inside] = Object.entries(node).find(([key]) => elements.test(key)) ?? ["i"];
  return jsx(name, { href: typeof href === "string" ? safeHref(href) : undefined, start, children: <AnswerView of={inside} /> });
}
