/** What the offer says by itself; the merchant's own texts come with the campaign. */
export interface Strings {
  close: string;
  /** Name of the box that holds the code. */
  code: string;
  copy: string;
  copied: string;
  /** Where the browser refuses to copy. */
  copyFailed: string;
  apply: string;
  applying: string;
  applied: string;
  applyFailed: string;
  toCart: string;
  keepShopping: string;
  notNow: string;
  /** In place of "not now" once the code was copied or applied. */
  done: string;
}
