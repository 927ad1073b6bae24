/** Name of a file by its content: the first 48 bits of its SHA-256 in hexadecimal. Asynchronous, as Web Crypto is. */
export async function contentHash(content: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
  return Array.from(new Uint8Array(digest, 0, 6), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
