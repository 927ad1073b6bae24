/**
 * The part of Preact that the widgets use, with the same meaning: function and class components, fragments, keys, refs, events, properties.
 * No hooks, context, hydration, portals or HTML sinks. The tag is built with this module in Preact's place, for its size;
 * the npm packages and all unit tests use Preact, and a test holds the two against each other.
 */
interface Props {
  readonly [name: string]: unknown;
}

interface Renders {
  props: Props;
  render(props: Props, state: object): unknown;
  componentDidMount?(): void;
  componentDidUpdate?(): void;
  componentWillUnmount?(): void;
}

type Type = string | ((props: Props) => unknown) | (new (props: Props) => Component);

interface VNode {
  readonly type: Type;
  readonly props: Props;
  readonly key: unknown;
}

/** What stands on the page for one child: an element, a text, nothing, or what a component gave. */
interface Mounted {
  readonly type: unknown;
  readonly key: unknown;
  props: Props;
  kids: Mounted[];
  dom?: Element | Text;
  instance?: Component & Renders;
}

interface Pass {
  readonly container: Element;
  readonly svg: boolean;
  /** What waits until the page is as it should be. */
  readonly after: (() => void)[];
}

const nothing: Props = {};
const roots = new WeakMap<Element, { shown: Mounted[]; view: unknown }>();
const waiting = new Set<Element>();

export function jsx(type: Type, props: Props, key?: unknown): VNode {
  return { type, props, key };
}

export { jsx as jsxDEV, jsx as jsxs };

export function h(type: Type, props: Props | null, ...children: unknown[]): VNode {
  return jsx(type, children.length ? { ...props, children } : { ...props }, props?.key);
}

export function Fragment({ children }: Props): unknown {
  return children;
}

export function createRef(): { current: unknown } {
  return { current: null };
}

export class Component {
  state: object = {};
  props: Props;
  container: Element | undefined;
  constructor(props: Props) {
    this.props = props;
  }
  /** Takes effect together with others of the same task, before the next paint. */
  setState(change: object): void {
    this.state = { ...this.state, ...change };
    const { container } = this;
    if (!container || waiting.has(container)) return;
    waiting.add(container);
    queueMicrotask(() => {
      if (waiting.delete(container)) render(roots.get(container)?.view, container);
    });
  }
}

/** Makes the page inside `container` show `view`; `null` takes everything away. */
export function render(view: unknown, container: Element): void {
  const after: Pass["after"] = [];
  const shown = patchAll(roots.get(container)?.shown ?? [], [view], { container, svg: false, after });
  roots.set(container, { shown, view });
  waiting.delete(container);
  place(container, shown);
  for (const act of after) act();
}

function patchAll(olds: Mounted[], children: unknown[], pass: Pass): Mounted[] {
  const shown = children.map((child, index) => {
    const key = isVNode(child) ? child.key : undefined;
    const old = key === undefined ? olds[index] : olds.find((one) => one.key === key);
    return patch(old, child, pass);
  });
  for (const old of olds) if (!shown.includes(old)) unmount(old);
  return shown;
}

function patch(old: Mounted | undefined, child: unknown, pass: Pass): Mounted {
  const { type, props, key } = isVNode(child)
    ? child
    : Array.isArray(child)
      ? { type: Fragment, props: { children: child }, key: undefined }
      : { type: child === undefined || child === null || typeof child === "boolean" ? null : "", props: nothing, key: undefined };
  const isNew = !old || old.type !== type || old.key !== key;
  const shown: Mounted = isNew ? { type, key, props: nothing, kids: [] } : old;
  const before = shown.props;
  shown.props = props;
  if (type === "") {
    shown.dom ??= document.createTextNode("");
    if (shown.dom.textContent !== `${child}`) shown.dom.textContent = `${child}`;
  } else if (typeof type === "string") {
    const svg = pass.svg || type === "svg";
    const dom =
      shown.dom instanceof Element ? shown.dom : document.createElementNS(`http://www.w3.org/${svg ? "2000/svg" : "1999/xhtml"}`, type);
    shown.dom = dom;
    const { kids } = shown;
    shown.kids = patchAll(kids, list(props.children), { ...pass, svg });
    // An element without children of ours may have been filled by other means.
    if (kids.length || shown.kids.length) place(dom, shown.kids);
    for (const name in { ...before, ...props }) setProperty(dom, name, before[name], props[name], svg);
  } else if (type) {
    if (isClass(type)) {
      shown.instance ??= new type(props);
      shown.instance.container = pass.container;
      shown.instance.props = props;
    }
    const { instance } = shown;
    shown.kids = patchAll(shown.kids, list(instance ? instance.render(props, instance.state) : isFunction(type) && type(props)), pass);
    if (instance) pass.after.push(() => (isNew ? instance.componentDidMount?.() : instance.componentDidUpdate?.()));
  }
  if (props.ref !== before.ref) pass.after.push(() => setRef(props.ref, shown.dom));
  return shown;
}

function unmount({ instance, props, kids }: Mounted): void {
  instance?.componentWillUnmount?.();
  if (instance) instance.container = undefined;
  setRef(props.ref, null);
  kids.forEach(unmount);
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

function setProperty(dom: Element, name: string, old: unknown, value: unknown, svg: boolean): void {
  // What the visitor typed is compared as it is on the page.
  if (/^(children|key|ref)$/.test(name) || value === (/^(value|checked)$/.test(name) ? Reflect.get(dom, name) : old)) return;
  if (name.startsWith("on")) {
    const event = name.slice(2).toLowerCase();
    if (isListener(old)) dom.removeEventListener(event, old);
    if (isListener(value)) dom.addEventListener(event, value);
  } else if (name in dom && !svg && !/^(width|height|href|list|form|tabIndex|download|rowSpan|colSpan|role|popover)$/.test(name)) {
    Reflect.set(dom, name, value ?? "");
  } else if (value === undefined || value === null || (value === false && name[4] !== "-")) dom.removeAttribute(name);
  else dom.setAttribute(name, `${value}`);
}

function setRef(ref: unknown, value: unknown): void {
  if (isFunction(ref)) ref(value);
  else if (typeof ref === "object" && ref) Reflect.set(ref, "current", value);
}

function list(children: unknown): unknown[] {
  return children === undefined ? [] : [children].flat();
}

function isVNode(child: unknown): child is VNode {
  return typeof child === "object" && child !== null && "type" in child;
}

function isClass(type: unknown): type is new (props: Props) => Component & Renders {
  return isFunction(type) && !!type.prototype?.render;
}

function isFunction(value: unknown): value is (argument: unknown) => unknown {
  return typeof value === "function";
}

function isListener(value: unknown): value is EventListener {
  return typeof value === "function";
}
