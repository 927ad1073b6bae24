export {
  isNpsAnswer,
  type NpsGroups,
  type NpsInterval,
  npsAdjustedWald,
  npsGroups,
  npsInterval,
  npsScore,
  npsSize,
  npsSpread,
  npsWald,
} from "./nps.ts";
