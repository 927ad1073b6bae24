import { expect, test } from "vitest";
import { htmlToText } from "./html-to-text.ts";

test.each([
  ["<p>Ash &amp; clay</p><p>Two</p>", "Ash & clay Two"],
  ["un<b>believ</b>able", "unbelievable"],
  ["one<br>two<li>three", "one two three"],
  ["a<style>p{}</style>b<script>x</script>c", "a b c"],
  ["5 < 6 &lt;b&gt;", "5 < 6 <b>"],
  ["<img src=x onerror=alert(1)>photo", "photo"],
  ["plain　text", "plain text"],
])("%j reads %j", (html, text) => {
  expect(htmlToText(html)).toBe(text);
});
