/**
 * Properties of objects that never leave this build: no configuration, event, record, address, fetched file, public type or attribute has
 * them, and nothing reaches them by text. In the order of how much room their short names save.
 */
const internal = [
  "environment",
  "toJson",
  "journal",
  "consider",
  "kids",
  "remember",
  "setLocale",
  "placeOf",
  "styles",
  "unspaced",
  "turns",
  "decisions",
  "runOf",
  "restrain",
  "withdraw",
  "heard",
  "told",
  "popup",
  "settled",
  "worded",
  "isScheduled",
  "variantOf",
  "interrupt",
  "newPage",
  "mounted",
  "artFailed",
  "canApply",
  "onApply",
  "onCopy",
  "onArtError",
  "onEnd",
  "onWarm",
  "onRate",
  "onCategory",
  "onSearchSoon",
  "onContact",
  "onRetry",
  "onClear",
  "setStrings",
  "tooLarge",
  "placesWithPart",
  "relativeLengths",
  "relativePartLengths",
  "searcher",
  "intent",
  "isReal",
  "onTurn",
  "onPress",
  "scopeNames",
  "current",
  "onPage",
];

/** Names that no property has; the build fails where one comes to have one, and it is then to be taken out here. */
const short =
  "e t n r o s c l u p m h f g w k q b et er eo ec el tt tn tr ts tc tl nt nn nr ns nc nl rt rn rr ro rs rc rl ot st ss sc sl cr eu ef eg";

/** From the long name to the short one. */
export const internalProperties: ReadonlyMap<string, string> = new Map(
  short.split(" ").flatMap((name, index): [string, string][] => {
    const long = internal[index];
    return long ? [[long, name]] : [];
  }),
);
