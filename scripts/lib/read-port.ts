/** @throws Error with one clear line, unless the text is a port from 1 to 65 535. */
export function readPort(text: string, option: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new Error(`${option} wants a number from 1 to 65535, and got "${text}"`);
  return port;
}
