/** Where things are, told by what they mean to a shopper or a screen reader rather than by how they are styled. */
export const survey = {
  popup: "section[role=dialog]",
  title: "section[role=dialog] h2",
  step: (score: number) => `section[role=dialog] [role=radio]:nth-child(${score + 1})`,
  /** The one step that Tab reaches. */
  tabStop: "section[role=dialog] [role=radio][tabindex='0']",
  chosen: "section[role=dialog] [role=radio][aria-checked=true]",
  reason: "section[role=dialog] textarea",
  send: "section[role=dialog] [type=submit]",
  /** Opens the survey where it begins as one line, on phones, and where it was put aside. */
  open: "section[role=dialog] button[part=button]:not([type=submit])",
  notNow: "section[role=dialog] [part=not-now]",
  minimise: "section[role=dialog] [part=minimise]",
} as const;

export const offer = {
  dialog: "dialog[aria-describedby=text]",
  title: "dialog[aria-describedby=text] h2",
  copy: "dialog[aria-describedby=text] [aria-describedby=code]",
  /** What went wrong, seen as well as heard. */
  fault: "dialog[aria-describedby=text] [role=status].said",
} as const;

export const help = {
  launcher: "button[aria-haspopup=dialog][aria-expanded]",
  panel: "#panel",
  search: "#panel input",
  topic: "#panel [data-category]",
  topicTitle: "#panel #category",
  question: "#panel [aria-controls^='a-']",
  answer: "#panel [id^='a-']:not([hidden]) p",
  yes: "#panel fieldset button",
  no: "#panel fieldset button:last-of-type",
  thanks: "#panel [id^='a-'] > p[tabindex='-1']",
  contact: "#panel [id^='a-'] > p[tabindex='-1'] a",
  nothing: "#panel h3",
  fault: "#panel [role=alert]",
  ways: "#panel div > a[href*=contact]",
} as const;

export const shelf = {
  place: "noren-shelf",
  title: "noren-shelf >>> h2",
  item: "noren-shelf >>> li",
  link: "noren-shelf >>> li a",
  photo: "noren-shelf >>> li img",
} as const;

export const inspector = {
  tab: (name: string) => `noren-inspector >>> #tab-${name}`,
  campaign: "noren-inspector >>> .campaign summary",
  rule: "noren-inspector >>> .rule",
  why: (campaign: number) => `noren-inspector >>> .campaign:nth-child(${campaign}) .why`,
  unmetFact: "noren-inspector >>> [open] .part.unmet code",
  fold: "noren-inspector >>> .fold",
  close: "noren-inspector >>> .shut",
};
