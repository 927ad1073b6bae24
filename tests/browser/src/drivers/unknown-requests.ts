export function unknownRequests(browser: string): never {
  throw new Error(`the ${browser} driver does not note requests: look for them in Chromium`);
}
