/** What a link page says besides the survey itself. */
export interface LinkWords {
  /** Title of the page; stands before the shop's name. */
  survey: string;
  /** Of the page in a link's preview, where the first question cannot stand there. */
  about: string;
  /** While answers could not be sent. */
  unsent: string;
  again: string;
  /** In place of a survey that was answered in this tab before. */
  done: string;
  /** Where the survey does not come. */
  late: string;
  noScript: string;
  unknown: string;
  unknownText: string;
  over: string;
  overText: string;
}

/** By BCP 47 language; `zh` is in simplified characters. */
export const linkWords: { readonly [language: string]: LinkWords } = {
  en: {
    survey: "Survey",
    about: "A few short questions.",
    unsent: "Your answers could not be sent yet.",
    again: "Send again",
    done: "Thank you. You have answered this survey.",
    late: "The survey could not be loaded. Please try again in a moment.",
    noScript: "This survey needs JavaScript.",
    unknown: "There is no survey here",
    unknownText: "Please check whether the link is complete.",
    over: "This survey is over",
    overText: "Thank you for wanting to take part.",
  },
  ja: {
    survey: "アンケート",
    about: "簡単な質問にお答えください。",
    unsent: "回答がまだ送信できていません。",
    again: "もう一度送信する",
    done: "ご回答ありがとうございました。このアンケートは回答済みです。",
    late: "アンケートを読み込めませんでした。しばらくしてからもう一度お試しください。",
    noScript: "このアンケートにはJavaScriptが必要です。",
    unknown: "アンケートが見つかりません",
    unknownText: "リンクが途中で切れていないかご確認ください。",
    over: "このアンケートは終了しました",
    overText: "ご協力いただき、ありがとうございました。",
  },
  pt: {
    survey: "Pesquisa",
    about: "Algumas perguntas rápidas.",
    unsent: "Suas respostas ainda não puderam ser enviadas.",
    again: "Enviar novamente",
    done: "Obrigado. Você já respondeu a esta pesquisa.",
    late: "Não foi possível carregar a pesquisa. Tente novamente em instantes.",
    noScript: "Esta pesquisa precisa de JavaScript.",
    unknown: "Não há nenhuma pesquisa aqui",
    unknownText: "Verifique se o link está completo.",
    over: "Esta pesquisa foi encerrada",
    overText: "Obrigado pelo interesse em participar.",
  },
  es: {
    survey: "Encuesta",
    about: "Unas pocas preguntas breves.",
    unsent: "Tus respuestas aún no se han podido enviar.",
    again: "Enviar de nuevo",
    done: "Gracias. Ya has respondido a esta encuesta.",
    late: "No se ha podido cargar la encuesta. Inténtalo de nuevo en un momento.",
    noScript: "Esta encuesta necesita JavaScript.",
    unknown: "Aquí no hay ninguna encuesta",
    unknownText: "Comprueba que el enlace esté completo.",
    over: "Esta encuesta ha terminado",
    overText: "Gracias por querer participar.",
  },
  fr: {
    survey: "Enquête",
    about: "Quelques questions rapides.",
    unsent: "Vos réponses n’ont pas encore pu être envoyées.",
    again: "Renvoyer",
    done: "Merci. Vous avez déjà répondu à cette enquête.",
    late: "L’enquête n’a pas pu être chargée. Veuillez réessayer dans un instant.",
    noScript: "Cette enquête nécessite JavaScript.",
    unknown: "Il n’y a pas d’enquête ici",
    unknownText: "Vérifiez que le lien est complet.",
    over: "Cette enquête est terminée",
    overText: "Merci d’avoir voulu y participer.",
  },
  de: {
    survey: "Umfrage",
    about: "Ein paar kurze Fragen.",
    unsent: "Ihre Antworten konnten noch nicht gesendet werden.",
    again: "Erneut senden",
    done: "Vielen Dank. Sie haben diese Umfrage bereits beantwortet.",
    late: "Die Umfrage konnte nicht geladen werden. Bitte versuchen Sie es gleich noch einmal.",
    noScript: "Diese Umfrage braucht JavaScript.",
    unknown: "Hier gibt es keine Umfrage",
    unknownText: "Bitte prüfen Sie, ob der Link vollständig ist.",
    over: "Diese Umfrage ist beendet",
    overText: "Danke, dass Sie teilnehmen wollten.",
  },
  zh: {
    survey: "问卷调查",
    about: "几个简短的问题。",
    unsent: "您的回答尚未发送成功。",
    again: "重新发送",
    done: "谢谢。您已经回答过这份问卷。",
    late: "问卷未能加载，请稍后再试。",
    noScript: "此问卷需要启用 JavaScript。",
    unknown: "这里没有问卷",
    unknownText: "请检查链接是否完整。",
    over: "此问卷已结束",
    overText: "感谢您愿意参与。",
  },
  "zh-Hant": {
    survey: "問卷調查",
    about: "幾個簡短的問題。",
    unsent: "您的回答尚未送出。",
    again: "重新送出",
    done: "謝謝。您已經回答過這份問卷。",
    late: "問卷無法載入，請稍後再試。",
    noScript: "此問卷需要啟用 JavaScript。",
    unknown: "這裡沒有問卷",
    unknownText: "請確認連結是否完整。",
    over: "此問卷已結束",
    overText: "感謝您願意參與。",
  },
  ko: {
    survey: "설문조사",
    about: "간단한 질문 몇 가지입니다.",
    unsent: "답변이 아직 전송되지 않았습니다.",
    again: "다시 보내기",
    done: "감사합니다. 이미 이 설문에 답변하셨습니다.",
    late: "설문을 불러오지 못했습니다. 잠시 후 다시 시도해 주세요.",
    noScript: "이 설문에는 JavaScript가 필요합니다.",
    unknown: "설문을 찾을 수 없습니다",
    unknownText: "링크가 올바른지 확인해 주세요.",
    over: "이 설문은 종료되었습니다",
    overText: "참여해 주시려는 마음에 감사드립니다.",
  },
  ar: {
    survey: "استبيان",
    about: "بضعة أسئلة قصيرة.",
    unsent: "لم نتمكن من إرسال إجاباتك بعد.",
    again: "إعادة الإرسال",
    done: "شكرًا لك. لقد أجبت عن هذا الاستبيان.",
    late: "تعذّر تحميل الاستبيان. يُرجى المحاولة مرة أخرى بعد قليل.",
    noScript: "يحتاج هذا الاستبيان إلى JavaScript.",
    unknown: "لا يوجد استبيان هنا",
    unknownText: "يُرجى التأكد من أن الرابط كامل.",
    over: "انتهى هذا الاستبيان",
    overText: "شكرًا لرغبتك في المشاركة.",
  },
};
