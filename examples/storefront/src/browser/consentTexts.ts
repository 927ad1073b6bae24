import type { Translation } from "vanilla-cookieconsent";
import type { Locale } from "../locale.ts";

export const consentTexts: Record<Locale, Translation> = {
  en: {
    consentModal: {
      title: "May we remember your visit?",
      description:
        "Your cart needs a little storage here. With your leave we also remember what you looked at and count visits. You can change your mind at the foot of each page.",
      acceptAllBtn: "Accept all",
      acceptNecessaryBtn: "Only what is needed",
      showPreferencesBtn: "Choose",
    },
    preferencesModal: {
      title: "Privacy settings",
      acceptAllBtn: "Accept all",
      acceptNecessaryBtn: "Only what is needed",
      savePreferencesBtn: "Save my choice",
      closeIconLabel: "Close",
      sections: [
        {
          title: "Needed",
          description: "Keeps your cart and this choice. The shop does not work without it.",
          linkedCategory: "necessary",
        },
        {
          title: "Convenience",
          description: "Remembers what you looked at, so that we can show it again.",
          linkedCategory: "functionality",
        },
        { title: "Counting", description: "Tells us which pages are read and where shoppers get stuck.", linkedCategory: "analytics" },
        { title: "Offers", description: "Lets us make you an offer that fits your cart.", linkedCategory: "marketing" },
      ],
    },
  },
  ja: {
    consentModal: {
      title: "データの利用についてのお願い",
      description:
        "カートの中身を保つため、このブラウザに少量のデータを保存します。お許しいただければ、ご覧になった商品の記録と利用状況の集計にも使わせていただきます。設定は各ページの下部からいつでも変更できます。",
      acceptAllBtn: "すべて許可する",
      acceptNecessaryBtn: "必要なものだけ",
      showPreferencesBtn: "選択する",
    },
    preferencesModal: {
      title: "プライバシー設定",
      acceptAllBtn: "すべて許可する",
      acceptNecessaryBtn: "必要なものだけ",
      savePreferencesBtn: "選択内容を保存する",
      closeIconLabel: "閉じる",
      sections: [
        { title: "必須", description: "カートの中身と、この設定を保存します。お買い物に欠かせないものです。", linkedCategory: "necessary" },
        { title: "便利な機能", description: "ご覧になった商品を記録し、あとから見つけやすくします。", linkedCategory: "functionality" },
        {
          title: "利用状況の集計",
          description: "よく読まれているページや、お困りの箇所を知るために使います。",
          linkedCategory: "analytics",
        },
        { title: "お得なご案内", description: "カートの内容に合わせたクーポンなどをご案内します。", linkedCategory: "marketing" },
      ],
    },
  },
};
