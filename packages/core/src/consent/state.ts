/** The four categories that a store can grant, each by itself. */
export interface ConsentState {
  storage: boolean;
  analytics: boolean;
  personalisation: boolean;
  marketing: boolean;
}

/** What a source says: granted, refused, or undefined for a category that is not decided. */
export type ConsentUpdate = { [category in keyof ConsentState]?: ConsentState[category] | undefined };
