import type { Host } from "./host.ts";

const script = (name: string, text: string, more: Partial<Host> = {}): Host => ({ name, head: `<script>${text}</script>`, ...more });

/** Shops whose own code stands in the way, and in which every widget works nevertheless. */
export const scriptHosts: readonly Host[] = [
  script(
    "that has frozen what the language and the document are made of",
    `for (const each of [Object, Array, Function, String, Number, Date, RegExp, Error, Map, Set, WeakMap, Promise, JSON, Math, Reflect, EventTarget, Node,
      Element, HTMLElement, HTMLButtonElement, HTMLDialogElement, Text, Document, ShadowRoot, CSSStyleSheet, Event, CustomEvent, History, Response])
      for (const part of [each, each.prototype]) if (part) Object.freeze(part);`,
  ),
  script(
    "that wraps fetch, and only for addresses that are text",
    `const original = window.fetch;
    Object.defineProperty(window, "fetch", { value: function (address) {
      if (typeof address !== "string") throw new TypeError("text was expected");
      return original.apply(window, arguments).then((response) => { response.clone().text(); return response; });
    } });`,
  ),
  script(
    "whose history cannot be patched and throws",
    `Object.defineProperty(window, "navigation", { value: undefined });
    for (const name of ["pushState", "replaceState"]) Object.defineProperty(history, name, { value() { throw new Error("no history"); } });
    Object.freeze(history);`,
  ),
  script(
    "that keeps all storage shut",
    `for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
      Object.defineProperty(window, name, { get() { throw new DOMException("shut", "SecurityError"); } });
    Object.defineProperty(document, "cookie", { get() { throw new DOMException("shut", "SecurityError"); } });`,
  ),
  script(
    "whose databases open with an error",
    `IDBFactory.prototype.open = function () {
      const request = new EventTarget();
      Object.defineProperty(request, "error", { value: new DOMException("full", "QuotaExceededError") });
      setTimeout(() => { const event = new Event("error"); request.dispatchEvent(event); request.onerror && request.onerror(event); });
      return request;
    };`,
  ),
  script(
    "with an old library that extends everything",
    `const list = (value) => { if (!value) return []; const copy = []; for (let at = 0; at < (value.length || 0); at++) copy[at] = value[at]; return copy; };
    Array.prototype.each = function (work) { for (let at = 0; at < this.length; at++) work(this[at], at); return this; };
    Array.prototype.entries = Array.prototype.toArray = Array.prototype.clone = function () { return list(this); };
    Array.from = function (one) { return list(one); };
    Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
    const textOf = (value) => Array.isArray(value) ? value.toJSON() : JSON.stringify(value);
    Array.prototype.toJSON = function () { return "[" + list(this).map(textOf).join(", ") + "]"; };
    Array.prototype.include = function (one) { return this.indexOf(one) !== -1; };
    Object.prototype.inspect = function () { return "object"; };
    Function.prototype.bind = function (self) { const work = this, first = list(arguments).slice(1); return function () { return work.apply(self, first.concat(list(arguments))); }; };
    Element.prototype.scrollTo = function () { scrollBy(0, 200); return this; };
    Element.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
    Element.prototype.select = Element.prototype.hide = Element.prototype.update = Element.prototype.visible = function () { throw new Error("not for you"); };
    window.$ = window.$$ = window.Class = window.Hash = window.Template = function () {};
    const native = { Element, Event };
    window.Element = function () { throw new Error("not for you"); }; window.Element.prototype = native.Element.prototype;
    window.Event = { observe() {}, stop() {} };`,
  ),
  {
    name: "that writes the tag while it is parsed",
    tag: `<script>document.write('<script src="/noren/noren.js" data-config="CONFIG"><\\/script>')</script>`,
  },
  {
    name: "with a drawer that keeps the focus",
    foot: `<div id="drawer"><button>In the drawer</button></div><script>{
      const drawer = document.querySelector("#drawer");
      const keep = ({ target }) => { if (target !== document && !drawer.contains(target) && target.id !== "buy") drawer.firstChild.focus(); };
      document.addEventListener("focusin", keep);
    }</script>`,
  },
  script(
    "with shortcuts of one key",
    `for (const type of ["keydown", "keypress", "keyup"]) document.addEventListener(type, (event) => {
      if (event.target.matches("input, textarea") || event.key.length > 1) return;
      event.preventDefault();
      document.querySelector("[name=note]").focus();
    });`,
  ),
];

/** Shops in which nothing can be loaded: they must not hear of it. */
export const cutOffHosts: readonly Host[] = [
  script("whose fetch throws", `window.fetch = () => { throw new Error("no fetch"); };`),
  script("whose fetch fails", `window.fetch = () => Promise.reject(new TypeError("no fetch"));`),
  script("whose fetch never answers", `window.fetch = () => new Promise(() => {});`),
  script("without fetch", `delete window.fetch; Object.defineProperty(window, "fetch", { value: undefined });`),
];
