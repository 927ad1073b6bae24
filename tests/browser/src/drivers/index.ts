export {
  type Browser,
  type BrowserLook,
  type BrowserName,
  browserNames,
  type Page,
  type Visitor,
  type VisitorOptions,
} from "./browser.ts";
export { type Found, findBrowser } from "./find-browser.ts";
export { freePort } from "./free-port.ts";
export { openBrowser } from "./open-browser.ts";
