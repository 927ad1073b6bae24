import type { MoreStrings } from "./strings.ts";

type Forms = { readonly [Form in Intl.LDMLPluralRule]: string };

const rules = new Intl.PluralRules("ar");
/** Arabic has six forms, and says one and two without the number. */
const counted = (count: number, forms: Forms): string => forms[rules.select(count)].replace("#", `${count}`);
const stars: Forms = { zero: "# نجوم", one: "نجمة واحدة", two: "نجمتان", few: "# نجوم", many: "# نجمة", other: "# نجمة" };
const choices: Forms = { zero: "# خيارات", one: "خيار واحد", two: "خيارين", few: "# خيارات", many: "# خيارًا", other: "# خيار" };

export const more: MoreStrings = {
  csat: "ما مدى رضاك عن تجربتك؟",
  dissatisfied: "غير راضٍ إطلاقًا",
  satisfied: "راضٍ جدًا",
  ces: "كان من السهل عليّ إنجاز ما أريده مع [company].",
  disagree: "لا أوافق بشدة",
  agree: "أوافق بشدة",
  attribution: "كيف عرفت [company] أول مرة؟",
  sources: {
    search: "محرك بحث",
    social: "وسائل التواصل الاجتماعي",
    friend: "صديق أو أحد أفراد العائلة",
    advertisement: "إعلان",
    press: "صحيفة أو مدونة أو بودكاست",
    shop: "متجر أو فعالية",
  },
  five: ["سيئ جدًا", "سيئ", "متوسط", "جيد", "جيد جدًا"],
  stars: (count) => counted(count, stars),
  thumbs: ["لا", "نعم"],
  yes: "نعم",
  no: "لا",
  agreeTo: "أوافق",
  readMore: "اقرأ المزيد",
  other: "شيء آخر",
  otherWords: "بكلماتك الخاصة",
  choose: "اختر",
  unanswered: "لا إجابة بعد",
  keep: "هذا الترتيب صحيح",
  notApplicable: "لا ينطبق",
  preferNotToSay: "أفضّل عدم الإجابة",
  up: (choice) => `${choice}: إلى أعلى`,
  down: (choice) => `${choice}: إلى أسفل`,
  place: (choice, at, of) => `${choice}، ${at} من ${of}`,
  goOn: "متابعة",
  faults: {
    email: "يُرجى التحقق من العنوان: يجب أن يشبه name@example.com.",
    phone: "يُرجى التحقق من الرقم: من 7 إلى 15 رقمًا.",
    from: (day) => `يُرجى اختيار ${day} أو تاريخ بعده.`,
    to: (day) => `يُرجى اختيار ${day} أو تاريخ قبله.`,
    least: (count) => `يُرجى اختيار ${counted(count, choices)} على الأقل.`,
    most: (count) => `يُرجى اختيار ${counted(count, choices)} على الأكثر.`,
    rows: "يُرجى الإجابة عن كل سطر.",
    other: "يُرجى كتابة بضع كلمات أو اختيار إجابة أخرى.",
    agree: "يُرجى تحديد المربع للمتابعة.",
  },
};
