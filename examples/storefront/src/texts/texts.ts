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

export interface HelpSection {
  id: string;
  title: string;
  paragraphs: string[];
}

/** Every text of the shop but its catalogue. */
export interface Texts {
  shop: { name: string; tagline: string; description: string };
  skip: string;
  announcement: string;
  nav: {
    label: string;
    crumbs: string;
    search: string;
    searchPlaceholder: string;
    searchButton: string;
    cart: string;
    language: string;
    languageShort: string;
    menu: string;
    help: string;
    contact: string;
    home: string;
  };
  home: {
    title: string;
    lead: string;
    action: string;
    secondAction: string;
    categories: string;
    picks: string;
    picksLead: string;
    all: string;
    storyTitle: string;
    story: string[];
    storyAction: string;
    promises: { title: string; text: string }[];
    gardenTitle: string;
    gardenLead: string;
  };
  category: {
    count: string;
    sort: string;
    sorts: { featured: string; "price-low": string; "price-high": string };
    within: string;
    pieces: string;
  };
  product: {
    from: string;
    taxNote: string;
    quantity: string;
    add: string;
    addNamed: string;
    choose: string;
    inStock: string;
    soldOut: string;
    delivery: string;
    deliveryText: string;
    returns: string;
    returnsText: string;
    gift: string;
    giftText: string;
    details: string;
    sku: string;
    brand: string;
    category: string;
    about: string;
    decrease: string;
    increase: string;
  };
  toast: { title: string; view: string; checkout: string; close: string };
  cart: {
    title: string;
    empty: string;
    emptyText: string;
    emptyAction: string;
    loading: string;
    each: string;
    summary: string;
    subtotal: string;
    discount: string;
    delivery: string;
    total: string;
    taxNote: string;
    coupon: string;
    couponApply: string;
    couponRemove: string;
    checkout: string;
    keepShopping: string;
    items: string;
  };
  checkout: {
    title: string;
    contact: string;
    email: string;
    emailHint: string;
    phone: string;
    address: string;
    name: string;
    familyName: string;
    givenName: string;
    postcode: string;
    state: string;
    statePrompt: string;
    city: string;
    line1: string;
    line2: string;
    country: string;
    method: string;
    standard: string;
    standardText: string;
    express: string;
    expressText: string;
    payment: string;
    paymentNote: string;
    cardName: string;
    cardNumber: string;
    cardExpiry: string;
    cardExpiryHint: string;
    cardCode: string;
    place: string;
    placeNote: string;
    summary: string;
    edit: string;
    optional: string;
    delivery: string;
    errorTitle: string;
    needsScript: string;
  };
  order: {
    title: string;
    lead: string;
    number: string;
    date: string;
    arrives: string;
    sentTo: string;
    items: string;
    next: string;
    steps: { title: string; text: string }[];
    keepShopping: string;
    none: string;
    noneText: string;
  };
  help: { title: string; lead: string; sections: HelpSection[]; contactTitle: string; contactText: string; contactAction: string };
  contact: {
    title: string;
    lead: string;
    name: string;
    email: string;
    order: string;
    topic: string;
    topics: string[];
    message: string;
    send: string;
    hoursTitle: string;
    hours: string[];
    phone: string;
    /** As it is written in the shop's country. */
    phoneNumber: string;
    mail: string;
    addressTitle: string;
    address: string[];
  };
  search: { title: string; results: string; none: string; noneText: string; prompt: string };
  notFound: { title: string; text: string; action: string };
  footer: {
    shop: string;
    service: string;
    about: string;
    aboutText: string;
    delivery: string;
    returns: string;
    payment: string;
    gift: string;
    privacy: string;
    demo: string;
    photos: string;
  };
  browser: BrowserTexts;
}
