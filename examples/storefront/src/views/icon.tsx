/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

const shapes = {
  search: "M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14Zm5 12 4.5 4.5",
  cart: "M3 4h2.2l2 11.2a1 1 0 0 0 1 .8h9.3a1 1 0 0 0 1-.8L20 8H6M9.5 20.2h.01M17 20.2h.01",
  truck:
    "M2.5 6.5h11v10h-11zM13.5 10h4l4 3.5v3h-8M7 19.2a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Zm10.5 0a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z",
  back: "M4 9h10.5a5 5 0 0 1 0 10H8M4 9l4-4M4 9l4 4",
  gift: "M4 11h16v9H4zM3 7.5h18V11H3zM12 7.5V20M12 7.5C9 7.5 7 6.5 7 5s2.5-2 5 2.5C14.5 3 17 3.5 17 5s-2 2.5-5 2.5Z",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  close: "M6 6l12 12M18 6 6 18",
  check: "M5 12.5 10 17.5 19.5 7",
  arrow: "M5 12h14M13 6l6 6-6 6",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  trash: "M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7",
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

/** The shop's mark: a little of everything. */
export function ShopMark({ size = 32 }: { size?: number }) {
  return (
    <svg class="shop-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle class="mark-a" cx="8" cy="8" r="7" />
      <path class="mark-b" d="M17.5 15V1.5L31 15Z" />
      <path class="mark-c" d="M1 17.5h14a7 7 0 0 1-14 0Zm0 6.5a7 7 0 0 1 14 0v7H1Z" />
      <rect class="mark-d" x="17.5" y="17.5" width="13.5" height="13.5" rx="2.5" />
    </svg>
  );
}
