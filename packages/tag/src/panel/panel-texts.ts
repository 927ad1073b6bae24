/** What any of the developers' panels says in one language. */
export interface PanelTexts {
  language: string;
  title: string;
  close: string;
  fold: string;
  unfold: string;
}
