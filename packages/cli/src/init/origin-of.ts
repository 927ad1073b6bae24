/** The origin of a store's address, `https` where it does not say: `shop.example/tea` gives `https://shop.example`. */
export const originOf = (address: string): string => new URL(address.includes("://") ? address : `https://${address}`).origin;
