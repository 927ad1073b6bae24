/** An id for a store from its address: `https://www.tea-house.example/` gives `tea-house`. */
export function siteId(address: string): string {
  const { hostname } = new URL(address.includes("://") ? address : `https://${address}`);
  const parts = hostname.replace(/^www\./, "").split(".");
  const id = (parts.length > 1 ? parts.slice(0, -1) : parts).join("-").replace(/[^a-z0-9-]/g, "");
  return id.replace(/^-+/, "").slice(0, 64) || "store";
}
