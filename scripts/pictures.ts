import { join } from "node:path";
import { drawFour } from "../tests/browser/src/pictures/draw-four.ts";
import { drawPictures } from "../tests/browser/src/pictures/draw-pictures.ts";
import { drawSurveys } from "../tests/browser/src/pictures/draw-surveys.ts";
import { buildAll } from "./lib/build-all.ts";
import { readArguments } from "./lib/read-options.ts";
import { root } from "./lib/root.ts";

const help = `npm run pictures -- [options]

Draws every widget's states into docs/pictures, with drawings in place of the demo store's photos.

  --scene <name>   only scenes whose name begins so, such as survey; "sheets" for the types and layouts of the survey,
                   "states" for its controls as they are used
  --locale <tag>   en or ja; for the sheets also ar
  --screen <name>  desktop or phone
  --scheme <name>  light or dark
  --out <folder>   docs/pictures
`;

const { values } = readArguments({
  help,
  options: {
    scene: { type: "string" },
    locale: { type: "string" },
    screen: { type: "string" },
    scheme: { type: "string" },
    out: { type: "string", default: join(root, "docs/pictures") },
  },
});

await buildAll();
const ofSurveys = values.scene === "sheets" || values.scene === "states";
if (!ofSurveys) await drawPictures(values.out, values);
if (!values.scene || ofSurveys) await drawSurveys(values.out, values);
// Anew each time: it is made of the others.
await drawFour(values.out);
