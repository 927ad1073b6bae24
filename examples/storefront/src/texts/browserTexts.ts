/** Texts that the page's script puts in by itself; `{name}` stands for a value. */
export interface BrowserTexts {
  added: string;
  cartEmpty: string;
  cartPiece: string;
  cartPieces: string;
  inStock: string;
  lowStock: string;
  soldOut: string;
  couponAccepted: string;
  couponUnknown: string;
  untilFree: string;
  freeReached: string;
  free: string;
  cartUpdated: string;
  removed: string;
  quoteFailed: string;
  decrease: string;
  increase: string;
  remove: string;
  quantityOf: string;
  errors: {
    required: string;
    email: string;
    phone: string;
    postcode: string;
    cardNumber: string;
    cardExpiry: string;
    cardCode: string;
    check: string;
  };
  contactSent: string;
}
