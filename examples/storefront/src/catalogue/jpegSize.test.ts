import { expect, test } from "vitest";
import { jpegSize } from "./jpegSize.ts";

const start = [0xff, 0xd8];
const comment = [0xff, 0xfe, 0x00, 0x04, 0x68, 0x69];
const huffman = [0xff, 0xc4, 0x00, 0x03, 0x00];
const frame = [0xff, 0xc2, 0x00, 0x0b, 0x08, 0x04, 0x2b, 0x06, 0x40, 0x01, 0x01];

test("the size stands in the frame, behind other segments", () => {
  expect(jpegSize(new Uint8Array([...start, ...comment, ...huffman, ...frame]))).toEqual({ width: 1600, height: 1067 });
});

test("another file has no size", () => {
  expect(() => jpegSize(new TextEncoder().encode("GIF89a"))).toThrow("expected a JPEG");
  expect(() => jpegSize(new Uint8Array([...start, ...comment, 0, 0, 0, 0, 0]))).toThrow("found none");
});
