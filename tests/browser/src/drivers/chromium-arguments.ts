/** Lets Chromium run as root, and keeps it from the network and from updates of its own. */
export const chromiumArguments: readonly string[] = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
