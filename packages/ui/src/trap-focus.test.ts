import { fireEvent } from "@testing-library/preact";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { focusedElement } from "./focused-element.ts";
import { trapFocus } from "./trap-focus.ts";

function panel(html: string): HTMLElement {
  const element = document.createElement("div");
  document.body.append(element);
  const box = document.createElement("div");
  element.attachShadow({ mode: "open" }).append(box);
  box.innerHTML = html;
  // happy-dom lays nothing out, so every control says that it is drawn.
  for (const control of box.querySelectorAll<HTMLElement>("*"))
    vi.spyOn(control, "getClientRects").mockReturnValue([new DOMRect()] as never);
  return box;
}
const names = () => focusedElement(document)?.id;

describe("trapFocus", () => {
  let opener: HTMLButtonElement;
  beforeEach(() => {
    document.body.replaceChildren();
    opener = document.createElement("button");
    document.body.append(opener);
    opener.focus();
  });

  it("moves focus to the first control, or the one that asks for it", () => {
    trapFocus(panel("<button id=a></button><button id=b></button>"))();
    const undo = trapFocus(panel("<button id=c></button><input id=d data-focus>"));
    expect(names()).toBe("d");
    undo();
  });

  it("turns round at both ends and leaves the middle to the browser", () => {
    const box = panel("<button id=a></button><button id=b disabled></button><button id=c></button><button id=d></button>");
    trapFocus(box);
    expect(fireEvent.keyDown(box.querySelector("#a") ?? box, { key: "Tab", shiftKey: true })).toBe(false);
    expect(names()).toBe("d");
    expect(fireEvent.keyDown(box.querySelector("#d") ?? box, { key: "Tab" })).toBe(false);
    expect(names()).toBe("a");
    expect(fireEvent.keyDown(box.querySelector("#a") ?? box, { key: "Tab" })).toBe(true);
  });

  it("gives focus back once undone and listens no more", () => {
    const box = panel("<button id=a></button>");
    const undo = trapFocus(box);
    undo();
    expect(document.activeElement).toBe(opener);
    expect(fireEvent.keyDown(box.querySelector("#a") ?? box, { key: "Tab" })).toBe(true);
  });
});
