export { type SampleRatio, sampleRatioMismatch } from "./sample-ratio-mismatch.ts";
