import type { Question, QuestionOf } from "@noren/survey";

/** One text in the three languages that pictures and checks are made in: Latin, Japanese, and from right to left. */
const say = (en: string, ja: string, ar: string) => ({ en, ja, ar });

const choices = [
  { id: "price", text: say("The price", "価格", "السعر") },
  { id: "delivery", text: say("When it would arrive", "お届けまでの日数", "موعد التوصيل") },
  { id: "size", text: say("I was not sure about the size", "サイズに自信がなかった", "لم أكن متأكدًا من المقاس") },
  { id: "looking", text: say("I am only looking", "見ているだけ", "أتصفح فقط") },
];

/** A question of each type, as a shop would ask it. */
export const sampleQuestions: { readonly [Type in Question["type"]]: QuestionOf<Type> } = {
  nps: { id: "nps", type: "nps" },
  csat: { id: "csat", type: "csat" },
  ces: { id: "ces", type: "ces" },
  number: {
    id: "number",
    type: "number",
    text: say("How often do you shop with us?", "当店をどのくらいご利用ですか？", "كم مرة تتسوق لدينا؟"),
    low: say("Rarely", "ほとんど利用しない", "نادرًا"),
    high: say("Very often", "とてもよく利用する", "كثيرًا جدًا"),
  },
  stars: { id: "stars", type: "stars", text: say("How do you like your tea bowl?", "湯呑みはいかがでしたか？", "ما رأيك في وعاء الشاي؟") },
  emoji: { id: "emoji", type: "emoji", text: say("How was the parcel packed?", "梱包はいかがでしたか？", "كيف كان تغليف الطرد؟") },
  thumbs: {
    id: "thumbs",
    type: "thumbs",
    text: say("Was this page helpful?", "このページはお役に立ちましたか？", "هل كانت هذه الصفحة مفيدة؟"),
  },
  slider: {
    id: "slider",
    type: "slider",
    text: say("How warm do you like your tea?", "お茶はどのくらいの温度がお好みですか？", "ما درجة الحرارة التي تفضلها للشاي؟"),
    low: say("Cool", "ぬるめ", "فاتر"),
    high: say("Hot", "熱め", "ساخن"),
    unit: "°C",
  },
  single: {
    id: "single",
    type: "single",
    text: say("What kept you from ordering today?", "本日ご注文を見送られた理由は？", "ما الذي منعك من الطلب اليوم؟"),
    choices,
    other: true,
  },
  multiple: {
    id: "multiple",
    type: "multiple",
    text: say("What matters to you in a shop?", "お店選びで大切にされていることは？", "ما الذي يهمك في المتجر؟"),
    help: say("Choose up to two.", "2つまでお選びください。", "اختر اثنين على الأكثر."),
    choices: [...choices, { id: "none", text: say("None of these", "この中にはない", "لا شيء مما سبق"), exclusive: true }],
    most: 2,
  },
  dropdown: {
    id: "dropdown",
    type: "dropdown",
    text: say("Where should we open a shop?", "どこに店舗があると便利ですか？", "أين ينبغي أن نفتح متجرًا؟"),
    choices: ["Tokyo", "Osaka", "Kyoto", "Sapporo"].map((city) => ({ id: city.toLowerCase(), text: city })),
  },
  "yes-no": { id: "yes-no", type: "yes-no", text: say("Did it fit?", "サイズは合いましたか？", "هل كان المقاس مناسبًا؟") },
  text: { id: "text", type: "text" },
  "short-text": { id: "short-text", type: "short-text", text: say("What were you looking for?", "何をお探しでしたか？", "عمّ كنت تبحث؟") },
  email: { id: "email", type: "email", text: say("Where may we write to you?", "ご連絡先のメールアドレスは？", "إلى أين نكتب إليك؟") },
  phone: {
    id: "phone",
    type: "phone",
    text: say("Under which number may we call you?", "お電話番号をお聞かせください", "على أي رقم نتصل بك؟"),
  },
  date: {
    id: "date",
    type: "date",
    text: say("When did the parcel arrive?", "荷物が届いたのはいつですか？", "متى وصل الطرد؟"),
    from: "2026-01-01",
    to: "2026-12-31",
  },
  ranking: {
    id: "ranking",
    type: "ranking",
    text: say("What should we do first?", "どれから始めるとよいですか？", "بماذا نبدأ؟"),
    choices,
  },
  matrix: {
    id: "matrix",
    type: "matrix",
    text: say("How satisfied were you?", "満足度をお聞かせください", "ما مدى رضاك؟"),
    rows: [
      { id: "goods", text: say("The goods", "商品", "البضاعة") },
      { id: "packing", text: say("The packing", "梱包", "التغليف") },
    ],
    columns: [
      { id: "poor", text: say("Not", "不満", "غير راضٍ") },
      { id: "fair", text: say("Somewhat", "ふつう", "إلى حد ما") },
      { id: "good", text: say("Very", "満足", "راضٍ جدًا") },
    ],
  },
  picture: {
    id: "picture",
    type: "picture",
    text: say("Which bowl is more like you?", "どちらの器がお好みですか？", "أي وعاء يشبهك أكثر؟"),
    choices: [
      { id: "ash", text: say("Ash", "灰釉", "رمادي"), image: "/glaze/40.svg" },
      { id: "indigo", text: say("Indigo", "藍", "نيلي"), image: "/glaze/230.svg" },
      { id: "moss", text: say("Moss", "苔", "طحلبي"), image: "/glaze/120.svg" },
    ],
  },
  product: { id: "product", type: "product", text: say("Which of these did you like best?", "一番よかった商品は？", "أيها أعجبك أكثر؟") },
  attribution: { id: "attribution", type: "attribution" },
  consent: {
    id: "consent",
    type: "consent",
    text: say("May we quote you?", "ご意見を紹介してもよろしいですか？", "هل يمكننا اقتباس كلامك؟"),
    url: "/privacy",
  },
  statement: {
    id: "statement",
    type: "statement",
    text: say("Two short questions, half a minute.", "2つの質問、30秒ほどです。", "سؤالان قصيران، نصف دقيقة."),
  },
};
