/** An answer that is no step of its question's scale, such as 6.5 in an NPS. */
export class AnswerError extends TypeError {
  override readonly name = "AnswerError";
  readonly answer: unknown;

  /** `expected` says what would have been an answer. */
  constructor(answer: unknown, expected: string) {
    super(`Expected ${expected}, found ${typeof answer === "string" ? JSON.stringify(answer) : String(answer)}`);
    this.answer = answer;
  }
}
