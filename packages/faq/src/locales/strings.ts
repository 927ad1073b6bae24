/** The FAQ panel's own words. */
export interface Strings {
  launcher: string;
  close: string;
  /** Name of the search field, and its placeholder. */
  search: string;
  placeholder: string;
  clear: string;
  popular: string;
  topics: string;
  back: string;
  loading: string;
  failed: string;
  retry: string;
  /** Number of results. */
  results(count: number): string;
  none(query: string): string;
  noneShort: string;
  ask: string;
  nearest: string;
  helpful: string;
  yes: string;
  no: string;
  thanks: string;
  sorry: string;
  contact: string;
  email: string;
  phone: string;
}
