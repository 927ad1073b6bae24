/** How much may wait on one device. */
export interface Caps {
  count: number;
  /** Of the events as JSON in UTF-8. */
  bytes: number;
  /** Milliseconds by the device's clock. */
  age: number;
}

export const caps: Caps = { count: 5_000, bytes: 5_000_000, age: 28 * 86_400_000 };
