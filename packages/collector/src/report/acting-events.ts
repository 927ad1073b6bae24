/**
 * Events by which a shopper does what a campaign is for. A coupon that was only revealed does not count (it may be shown from the start), nor
 * does a list that was seen.
 */
export const actingEvents = [
  "survey_answered",
  "survey_completed",
  "select_item",
  "coupon_copied",
  "lead_submitted",
  "faq_searched",
  "faq_opened",
  "faq_rated",
  "contact_started",
] as const;
