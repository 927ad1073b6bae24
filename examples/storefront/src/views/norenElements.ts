import "hono/jsx";

/** Places that the shop leaves for Noren: elements without meaning until its script gives them one. */
declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      "noren-shelf": { campaign: string };
      "noren-survey": { campaign: string };
    }
  }
}
