declare global {
  interface Window {
    /** Sets this page's clock by so many days. */
    jump?: (days: number) => void;
  }
}

/** To be run before all scripts of a page: gives it a clock that can jump, as a device's does, while timers go on. */
export function letClockJump(): void {
  const now = Date.now;
  let skew = 0;
  Date.now = () => now() + skew;
  window.Date = new Proxy(Date, {
    construct: (real, given, made) => Reflect.construct(real, given.length > 0 ? given : [real.now()], made),
    apply: (real) => new real(real.now()).toString(),
  });
  window.jump = (days) => {
    skew += days * 86_400_000;
  };
}

/** Puts as much into a page's storage as it takes, to the last character. IndexedDB is not counted with it. */
export function fillStorage(): void {
  let count = 0;
  for (let size = 2 ** 20; size >= 1; size >>= 1) {
    try {
      for (;;) localStorage.setItem(`full ${count++}`, "x".repeat(size));
    } catch {
      // Half as much may have room.
    }
  }
}

/** Takes out again what `fillStorage` put there. */
export function emptyStorage(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith("full ")) localStorage.removeItem(key);
}
