/** Why a request was refused as a whole. Nothing of it was stored. */
export interface Refusal {
  status: 400 | 403 | 404 | 405 | 413 | 415 | 422 | 429 | 500 | 503;
  /** A short word for programs. */
  error: string;
  /** A sentence for people. */
  message: string;
  /** Seconds. */
  retryAfter?: number;
}
