import { fireEvent, render } from "@testing-library/preact";
import { expect, it, vi } from "vitest";
import { turnFocus } from "./turn-focus.ts";

it("turns round at both ends and leaves the middle to the browser", () => {
  const { getByText } = render(
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for a dialog
    <div onKeyDown={turnFocus}>
      <button type="button">a</button>
      <button type="button" disabled>
        b
      </button>
      <a href="/c">c</a>
      <button type="button">d</button>
      <button type="button">hidden</button>
    </div>,
  );
  // happy-dom lays nothing out, so what is not drawn has to say so.
  vi.spyOn(getByText("hidden"), "getClientRects").mockReturnValue([] as never);
  const tab = (name: string, shiftKey = false) => {
    getByText(name).focus();
    fireEvent.keyDown(getByText(name), { key: "Tab", shiftKey });
    return document.activeElement?.textContent;
  };
  expect(tab("a", true)).toBe("d");
  expect(tab("d")).toBe("a");
  expect(tab("a")).toBe("a");
  expect(tab("c")).toBe("c");
  expect(tab("c", true)).toBe("c");
});
