import * as fc from "fast-check";
import * as preact from "preact";
import * as preactRuntime from "preact/jsx-runtime";
import { afterEach, describe, expect, it } from "vitest";
import * as own from "./renderer.ts";

/** What both can do, with the short way to write an element by hand as the compiler writes it. */
interface Library extends Pick<typeof preact, "render" | "Fragment"> {
  h(type: unknown, attributes: { [name: string]: unknown } | null, ...children: unknown[]): preact.VNode;
}

function library(jsx: unknown, { render, Fragment }: Pick<Library, "render" | "Fragment">): Library {
  const make = jsx as (type: unknown, props: object, key: unknown) => preact.VNode;
  return {
    render,
    Fragment,
    h(type, attributes, ...children) {
      const { key, ...props } = attributes ?? {};
      return make(type, children.length > 0 ? { ...props, children } : props, key);
    },
  };
}

const big = library(preactRuntime.jsx, preact);
// The types differ on purpose: this one has less. What it has must mean the same.
const small = library(own.jsx, own as unknown as Library);

/** A view as data, so that both libraries can build it. */
type View =
  | null
  | boolean
  | number
  | string
  | View[]
  | { tag: string; key?: string; props: { [name: string]: string | number | boolean | null }; children: View[] }
  | { part: "function" | "fragment"; key?: string; children: View[] };

/** Builds a view with one of the libraries; `log` hears of clicks. */
function builder({ h, Fragment }: Library, log: string[]) {
  const Plain = ({ children }: { children?: preact.ComponentChildren }) => h("section", null, children);
  const build = (view: View): preact.ComponentChild => {
    if (Array.isArray(view)) return h(Fragment, null, view.map(build));
    if (typeof view !== "object" || view === null) return view;
    const key = view.key === undefined ? {} : { key: view.key };
    const children = view.children.map(build);
    if ("tag" in view) {
      const { tag, props } = view;
      const onClick = props.title ? () => log.push(`click ${tag} ${props.title}`) : undefined;
      return h(tag, { ...key, ...props, onClick }, ...children);
    }
    if (view.part === "fragment") return h(Fragment, key, ...children);
    return h(Plain, key, ...children);
  };
  return build;
}

/** What is inside an element, with attributes in one order. Where a text attribute ended, Preact leaves an empty one, which means the same. */
function pictureOf(element: Element): unknown[] {
  return [...element.childNodes].map((node) =>
    node instanceof Element ? [node.localName, node.namespaceURI, attributesOf(node), pictureOf(node)] : node.textContent,
  );
}

function attributesOf({ attributes }: Element): string[] {
  return [...attributes].flatMap(({ name, value }) => (value === "" && /^(title|lang|role)$/.test(name) ? [] : `${name}=${value}`)).sort();
}

const props = fc.record(
  {
    class: fc.constantFrom("a", "b", ""),
    title: fc.constantFrom("t", "u"),
    hidden: fc.boolean(),
    "aria-checked": fc.boolean(),
    "aria-label": fc.constantFrom("x", null),
    "data-step": fc.constantFrom(0, 1, "2"),
    tabIndex: fc.constantFrom(0, -1),
    disabled: fc.boolean(),
    role: fc.constantFrom("radio", null),
    lang: fc.constantFrom("ja", "en"),
  },
  { requiredKeys: [] },
);
const { view } = fc.letrec<{ view: View; list: View[] }>((tie) => ({
  list: fc.array(tie("view"), { maxLength: 4 }).map((views) => withUniqueKeys(views)),
  view: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<View>(null, true, false, 0, 7, "", "text", "語"),
    fc.record(
      { tag: fc.constantFrom("div", "button", "p", "svg"), key: fc.constantFrom("a", "b", "c", "d"), props, children: tie("list") },
      { requiredKeys: ["tag", "props", "children"] },
    ),
    fc.record(
      {
        part: fc.constantFrom("function" as const, "fragment" as const),
        key: fc.constantFrom("a", "b", "c", "d"),
        children: tie("list"),
      },
      { requiredKeys: ["part", "children"] },
    ),
    tie("list"),
  ),
}));

function withUniqueKeys(views: View[]): View[] {
  const seen = new Set<string>();
  return views.filter((one) => {
    const key = typeof one === "object" && one !== null && !Array.isArray(one) ? one.key : undefined;
    if (key === undefined) return true;
    return seen.size !== seen.add(key).size;
  });
}

describe("the small renderer beside Preact", () => {
  afterEach(() => document.body.replaceChildren());

  it("shows the same page for any sequence of views", () => {
    fc.assert(
      fc.property(fc.array(view, { minLength: 1, maxLength: 5 }), (views) => {
        const [one, other] = [big, small].map((one) => {
          const log: string[] = [];
          const build = builder(one, log);
          const place = document.createElement("div");
          document.body.append(place);
          const pages = [...views, null].map((next) => {
            one.render(build(next), place);
            const page = pictureOf(place);
            for (const button of place.querySelectorAll("button")) button.dispatchEvent(new Event("click", { bubbles: true }));
            return page;
          });
          return { pages, log };
        });
        expect(other?.pages).toEqual(one?.pages);
        expect(other?.log).toEqual(one?.log);
      }),
      { numRuns: 300 },
    );
  }, 20_000);

  it("keeps the element of each key, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e")), { minLength: 2, maxLength: 5 }), (orders) => {
        const place = document.createElement("div");
        let before = new Map<string, Element>();
        for (const order of orders) {
          small.render(
            small.h(
              "ul",
              null,
              order.map((key) => small.h("li", { key, id: key })),
            ),
            place,
          );
          const after = new Map([...place.querySelectorAll("li")].map((item) => [item.id, item]));
          expect([...after.keys()]).toEqual(order);
          for (const [key, item] of after) if (before.has(key)) expect(item).toBe(before.get(key));
          before = after;
        }
      }),
    );
  });
});

describe("the small renderer", () => {
  const { h, render } = small;
  const place = () => {
    const element = document.createElement("div");
    document.body.append(element);
    return element;
  };
  afterEach(() => document.body.replaceChildren());

  it("does not touch what stays in its place, so focus and selection stay", () => {
    const element = place();
    const view = (first: boolean) => [first && h("p", { key: "p" }), h("input", { key: "i" }), h("b", { key: "b" })];
    render(h("div", null, view(true)), element);
    const input = element.querySelector("input");
    input?.focus();
    render(h("div", null, view(false)), element);
    render(h("div", null, view(true)), element);
    expect(document.activeElement).toBe(input);
  });

  it("writes a value only where the page shows another", () => {
    const element = place();
    render(h("textarea", { value: "a" }), element);
    const field = element.querySelector("textarea");
    if (field) field.value = "abc";
    render(h("textarea", { value: "a" }), element);
    expect(field?.value).toBe("a");
  });

  it("leaves out attributes without a value, and writes false where it means something", () => {
    const element = place();
    const attributes = { href: undefined, "aria-busy": false, hidden: false, "data-move": true };
    render(h("a", attributes), element);
    expect(element.innerHTML).toBe('<a aria-busy="false" data-move="true"></a>');
  });

  it("draws SVG in its namespace", () => {
    const element = place();
    render(h("svg", { viewBox: "0 0 1 1" }, h("path", { d: "M0 0" })), element);
    expect(element.querySelector("path")?.namespaceURI).toBe("http://www.w3.org/2000/svg");
    expect(element.querySelector("svg")?.getAttribute("viewBox")).toBe("0 0 1 1");
  });

  it("writes markup as text", () => {
    const element = place();
    render(h("p", null, "<img src=x>"), element);
    expect(element.querySelector("img")).toBeNull();
    expect(element.textContent).toBe("<img src=x>");
  });
});
