/** An id for a store from its address: `https://www.tea-house.example/` gives `tea-house`, and `http://127.0.0.1:8080` gives `127-0-0-1`. */
export function siteId(address: string): string {
  const { hostname } = new URL(address.includes("://") ? address : `https://${address}`);
  const parts = hostname.replace(/^www\./, "").split(".");
  const isNumber = /^\d+$/.test(parts.at(-1) ?? "");
  const id = (parts.length > 1 && !isNumber ? parts.slice(0, -1) : parts).join("-").replace(/[^a-z0-9-]/g, "");
  return id.replace(/^-+/, "").slice(0, 64) || "store";
}
