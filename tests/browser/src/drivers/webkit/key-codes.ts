/** Code points by which WebDriver names keys (W3C WebDriver, "Keyboard actions"). */
const codes: Readonly<Record<string, string>> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Delete: "\uE017",
  Meta: "\uE03D",
};

export function keyCode(key: string): string {
  const code = codes[key] ?? ([...key].length === 1 ? key : undefined);
  if (code === undefined) throw new Error(`there is no key named ${key}`);
  return code;
}
