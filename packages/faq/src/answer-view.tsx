import type { Json } from "@noren/core";
import { safeHref } from "@noren/ui";
import type { ComponentChild } from "preact";

/** Renders an answer's nodes (`Block`, `Inline`). What it does not know shows nothing, and a link that is not safe only its text. */
export function AnswerView({ of: node }: { of: Json | undefined }): ComponentChild {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map((child, place) => <AnswerView key={place} of={child} />);
  if (typeof node !== "object" || node === null) return null;
  const { p, list, start, strong, em, code, link, href, br } = node;
  if (p) {
    return (
      <p>
        <AnswerView of={p} />
      </p>
    );
  }
  if (Array.isArray(list)) {
    const items = list.map((item, place) => (
      <li key={place}>
        <AnswerView of={item} />
      </li>
    ));
    return typeof start === "number" ? <ol start={start}>{items}</ol> : <ul>{items}</ul>;
  }
  if (strong) {
    return (
      <strong>
        <AnswerView of={strong} />
      </strong>
    );
  }
  if (em) {
    return (
      <em>
        <AnswerView of={em} />
      </em>
    );
  }
  if (code) return <code>{code}</code>;
  if (br) return <br />;
  const safe = typeof href === "string" ? safeHref(href) : undefined;
  return safe === undefined ? (
    <AnswerView of={link} />
  ) : (
    <a href={safe}>
      <AnswerView of={link} />
    </a>
  );
}
