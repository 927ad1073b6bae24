import type { Strings } from "./strings.ts";

export const strings: Strings = {
  close: "閉じる",
  code: "クーポンコード",
  copy: "コピー",
  copied: "コピーしました",
  copyFailed: "コードを選択してコピーしてください。",
  apply: "カートに適用する",
  applying: "適用しています…",
  applied: "カートに適用しました。",
  applyFailed: "適用できませんでした。ご注文手続きの画面でもコードを入力できます。",
  toCart: "カートに戻る",
  keepShopping: "買い物を続ける",
  notNow: "あとで",
  done: "完了",
};
