export { checkContent } from "./check-content.ts";
export { checkSurvey } from "./check-survey.ts";
export type { Finding } from "./finding.ts";
export { secondsOf, secondsToRead } from "./seconds.ts";
