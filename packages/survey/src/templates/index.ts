import { attribution } from "./attribution.ts";
import { cartExitReason } from "./cart-exit-reason.ts";
import { deliveryCsat } from "./delivery-csat.ts";
import { faqCsat } from "./faq-csat.ts";
import { postPurchaseNps } from "./post-purchase-nps.ts";
import { productMissing } from "./product-missing.ts";
import { productQuiz } from "./product-quiz.ts";
import { returnsCes } from "./returns-ces.ts";
import { searchNoResult } from "./search-no-result.ts";
import { sizeFit } from "./size-fit.ts";
import { supportCes } from "./support-ces.ts";
import type { Template } from "./template.ts";
import { whyNotYet } from "./why-not-yet.ts";

export { postPurchaseNps } from "./post-purchase-nps.ts";
export type { Template } from "./template.ts";

/** Surveys to begin with, by the id of their campaign. */
export const templates: readonly Template[] = [
  postPurchaseNps,
  deliveryCsat,
  supportCes,
  returnsCes,
  productMissing,
  cartExitReason,
  searchNoResult,
  faqCsat,
  attribution,
  sizeFit,
  whyNotYet,
  productQuiz,
];
