import type { ConsoleMessage, PageUsage } from "./browser.ts";

/** Viewport coordinates in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The little that each driver does in its own way; `makePage` builds a Page on it. */
export interface Tab {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Runs an expression in the page, whatever its content policy, and awaits the string that it promises. */
  run(expression: string): Promise<string>;
  moveMouse(x: number, y: number): Promise<void>;
  clickMouse(x: number, y: number): Promise<void>;
  drawMouse(from: Spot, to: Spot): Promise<void>;
  tap(x: number, y: number): Promise<void>;
  swipe(distance: number, speed: number): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string, modifiers: readonly string[]): Promise<void>;
  viewport(width: number, height: number): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  crash(): Promise<void>;
  usage(): Promise<PageUsage>;
  throttle(times: number): Promise<void>;
  console(): Promise<readonly ConsoleMessage[]>;
  close(): Promise<void>;
}
