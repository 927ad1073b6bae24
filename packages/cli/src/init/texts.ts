import type { Language } from "./answers.ts";

/** A text in each language that a starter configuration can have. */
export type Texts = { [language in Language]: string };

/** Texts of the sample campaigns, for the merchant to change. */
export const offerTexts = {
  title: { en: "Your cart will wait for you", ja: "カートの中身は、\nそのままにしておきます" },
  text: {
    en: "Here is a coupon for your order, if you would like it.",
    ja: "ご注文に使えるクーポンをご用意しました。よろしければお使いください。",
  },
} satisfies { [name: string]: Texts };

/** A first file of questions that is true of nearly any store. */
export const questions: Texts = {
  en: `# Questions and answers

## Orders {#orders}

### How do I place an order? {#how-to-order}
keywords: buy, purchase, checkout, cart

Put what you like into the cart, open the cart, and go to checkout. You see the full price, delivery included, before you confirm.

### Can I change or cancel my order? {#change-order}
keywords: cancel, edit order, wrong address
also: I made a mistake in my order

Write to us as soon as you can and name your order number. We will tell you whether it can still be changed.

## Contact {#contact}

### How can I reach you? {#reach-us}
keywords: email, phone, contact, customer service

Use the contact page of this store. Please name your order number if you write about an order.
`,
  ja: `# よくあるご質問

## ご注文 {#orders}

### 注文はどうすればできますか {#how-to-order}
keywords: 購入, 買い方, カート, ちゅうもん, こうにゅう

お好きな商品をカートに入れ、カートを開いて、ご注文手続きへお進みください。確定の前に、送料を含む合計金額をご確認いただけます。

### 注文の変更やキャンセルはできますか {#change-order}
keywords: 取消, 取り消し, 住所変更, へんこう, きゃんせる
also: 注文を間違えました

ご注文番号を添えて、できるだけ早くご連絡ください。変更できるかどうかをお知らせします。

## お問い合わせ {#contact}

### 連絡先を教えてください {#reach-us}
keywords: メール, 電話, れんらくさき, といあわせ

当店のお問い合わせページをご利用ください。ご注文についてのお問い合わせには、ご注文番号をお書き添えください。
`,
};
