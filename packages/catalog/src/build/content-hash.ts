/** Name of a file by its content: the first 48 bits of its SHA-256 as 10 digits of base 36. Asynchronous, as Web Crypto is. */
export async function contentHash(content: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
  const number = new Uint8Array(digest, 0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return number.toString(36).padStart(10, "0");
}
