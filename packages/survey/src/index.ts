export { mount } from "./mount.tsx";
export { type MountedSurvey, mountSurvey, type SurveyOptions } from "./mount-survey.ts";
export type { Content, Question, QuestionOf } from "./schema.ts";
export type { SurveyEvents, SurveyListeners } from "./survey-events.ts";
