/**
 * The part of Preact that the widgets use, with the same meaning: function components, fragments, keys, events, attributes.
 * No classes, hooks, refs, context, hydration, portals or HTML sinks: a widget's state lives outside its view, which is drawn whole
 * each time. The tag is built with this module in Preact's place, for its size; the npm packages and all unit tests use Preact, and a test
 * holds the two against each other. What is inside an element is the view's alone.
 */
interface Props {
  readonly [name: string]: unknown;
}

/** An element's name, a component, `""` for a text, or `null` for nothing. */
type Type = string | ((props: Props) => unknown) | null;

interface VNode {
  readonly type: Type;
  readonly props: Props;
  readonly key?: unknown;
}

/** What stands on the page for one child: an element, a text, nothing, or what a component gave. */
interface Mounted extends VNode {
  props: Props;
  kids: Mounted[];
  dom?: Element | Text;
}

const nothing: Props = {};
const shownIn = new WeakMap<Element, Mounted[]>();

export function jsx(type: Type, props: Props, key?: unknown): VNode {
  return { type, props, key };
}

export { jsx as jsxDEV, jsx as jsxs };

export function Fragment({ children }: Props): unknown {
  return children;
}

/** Makes the page inside `container` show `view`; `null` takes everything away. */
export function render(view: unknown, container: Element): void {
  const shown = patchAll(shownIn.get(container) ?? [], [view], false);
  shownIn.set(container, shown);
  place(container, shown);
}

function patchAll(olds: Mounted[], children: unknown, svg: boolean): Mounted[] {
  return [children ?? []].flat().map((child, index) => {
    const node = toVNode(child);
    const { type, key } = node;
    const old = olds.find((one, at) => one.type === type && one.key === key && (key !== undefined || at === index));
    return patch(old ?? { type, key, props: nothing, kids: [] }, node, svg);
  });
}

function patch(shown: Mounted, { type, props }: VNode, inSvg: boolean): Mounted {
  const { props: before, kids } = shown;
  shown.props = props;
  if (typeof type === "function") shown.kids = patchAll(kids, type(props), inSvg);
  else if (type) {
    const svg = inSvg || type === "svg";
    const dom =
      shown.dom instanceof Element ? shown.dom : document.createElementNS(`http://www.w3.org/${svg ? "2000/svg" : "1999/xhtml"}`, type);
    shown.dom = dom;
    shown.kids = patchAll(kids, props.children, svg);
    place(dom, shown.kids);
    for (const name in { ...before, ...props }) if (name !== "children") setProperty(dom, name, before[name], props[name]);
  } else if (type === "") {
    shown.dom ??= document.createTextNode("");
    if (props.text !== before.text) shown.dom.textContent = `${props.text}`;
  }
  return shown;
}

/** Brings the nodes of `shown`, and no others, into `parent`, in order. What is in its place is not touched: it may have focus. */
function place(parent: Element, shown: Mounted[]): void {
  const nodes = shown.flatMap(nodesOf);
  for (const node of [...parent.childNodes]) if (!nodes.some((one) => one === node)) node.remove();
  let next = parent.firstChild;
  for (const node of nodes) {
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
}

function nodesOf({ dom, kids }: Mounted): (Element | Text)[] {
  return dom ? [dom] : kids.flatMap(nodesOf);
}

function setProperty(dom: Element, name: string, old: unknown, value: unknown): void {
  const isValue = name === "value";
  // What the visitor typed is compared as it is on the page.
  if (value === (isValue ? Reflect.get(dom, name) : old)) return;
  if (name.startsWith("on")) {
    const event = name.slice(2).toLowerCase();
    if (isListener(old)) dom.removeEventListener(event, old);
    if (isListener(value)) dom.addEventListener(event, value);
  } else if (isValue || (typeof value === "boolean" && name in dom)) Reflect.set(dom, name, value);
  else if (value === undefined || value === null || (value === false && name[4] !== "-")) dom.removeAttribute(name);
  else dom.setAttribute(name, `${value}`);
}

function toVNode(child: unknown): VNode {
  if (Array.isArray(child)) return jsx(Fragment, { children: child });
  if (isVNode(child)) return child;
  return child === undefined || child === null || typeof child === "boolean" ? jsx(null, nothing) : jsx("", { text: child });
}

/** A view holds no other objects. To look for a property would find what pages put on `Object.prototype`. */
function isVNode(child: unknown): child is VNode {
  return typeof child === "object" && child !== null;
}

function isListener(value: unknown): value is EventListener {
  return typeof value === "function";
}
