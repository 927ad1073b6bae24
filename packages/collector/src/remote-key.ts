import { isIPv6 } from "node:net";

/**
 * What the rate limit counts a request under: the address that connected or, behind `proxies` trusted reverse proxies, the one that the
 * outermost of them saw. Of an IPv6 address only the network (/64) counts, since one household holds all of it. Never stored.
 */
export function remoteKey(socketAddress: string | undefined, forwardedFor: string | undefined, proxies: number): string {
  const address = forwarded(forwardedFor, proxies) ?? socketAddress ?? "unknown";
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  return isIPv6(address) ? network(address) : address;
}

/** The n-th address from the end of `X-Forwarded-For`: what stands further left was written by the client and proves nothing. */
function forwarded(header: string | undefined, proxies: number): string | undefined {
  if (proxies === 0 || !header) return undefined;
  return header.split(",").at(-proxies)?.trim();
}

function network(address: string): string {
  const [before = "", after] = address.split("::", 2);
  const head = before === "" ? [] : before.split(":");
  const tail = after ? after.split(":") : [];
  const zeros = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...new Array<string>(zeros).fill("0"), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ""))
    .join(":");
}
