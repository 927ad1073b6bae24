// @ts-check
// The entry of every npm script. It uses nothing newer than Node 12, so that an old Node gets one clear line instead of a syntax error.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`noren: Node 20.19 or newer is needed, and this is ${process.versions.node}. See https://nodejs.org/`);
  process.exitCode = 1;
} else {
  import("./lib/set-up.mjs");
}

export {};
