import type { Memory } from "./stub.ts";

/** Keeps a choice in the cookie `stub`, which only stubs read. */
export const cookieMemory = (document: Document): Memory => ({
  read: () => JSON.parse(decodeURIComponent(/(?:^|; )stub=([^;]*)/.exec(document.cookie)?.[1] ?? "null")) ?? undefined,
  write(choice) {
    document.cookie = `stub=${encodeURIComponent(JSON.stringify(choice))}; path=/`;
  },
});
