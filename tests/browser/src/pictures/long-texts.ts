/** A question that no design expects, in the languages whose words and lines are the longest. */
export const longQuestion = {
  en: "When you think back to the last time that you ordered something from our shop, from the first look at the page to the moment when you opened the parcel at home, how easy or hard did all of it feel to you?",
  de: "Wenn Sie an Ihre letzte Bestellung in unserem Geschäft zurückdenken, vom ersten Blick auf die Seite bis zum Öffnen des Pakets zu Hause: Wie zufrieden waren Sie mit der Lieferverfolgungsbenachrichtigung?",
  ja: "当店で前回ご注文いただいたときのことを思い出してください。商品ページを最初にご覧になってから、ご自宅で荷物を開けるまでのあいだ、お手続きや配送のご案内、梱包、そして届いた商品そのものについて、全体としてどの程度ご満足いただけましたでしょうか。率直なお気持ちに一番近いものを、下の選択肢の中からひとつだけお選びください。よろしくお願いいたします。",
};

/** A choice of two lines and more. */
export const longChoice = {
  en: "The delivery took longer than the page had promised me, and nobody could say when it would arrive",
  de: "Die Lieferung dauerte länger, als auf der Seite versprochen war, und niemand konnte sagen, wann sie ankommt",
  ja: "配送に、商品ページの案内よりも時間がかかり、いつ届くのかを問い合わせても分からなかった",
};

/** A choice of one word that has no place to break. */
export const longWord = {
  en: "Internationalisationandlocalisationdocumentation",
  de: "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
  ja: "インターナショナライゼーションドキュメンテーションセンター",
};
