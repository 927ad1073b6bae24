/**
 * The strict page: nothing but scripts and styles with the page's nonce, photos and requests of the shop itself, requests to the
 * collector, and no string ever taken for code or markup.
 */
export function strictPolicy(nonce: string, endpoint: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    `connect-src 'self' ${new URL(endpoint).origin}`,
    "img-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
