/** The four categories that a store can grant, each by itself. */
export interface ConsentState {
  storage: boolean;
  analytics: boolean;
  personalisation: boolean;
  marketing: boolean;
}

export type ConsentUpdate = Partial<ConsentState>;
