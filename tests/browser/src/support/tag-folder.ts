import { fileURLToPath } from "node:url";

/** Where the built tag is. */
export const tagFolder = fileURLToPath(new URL("../../../../packages/tag/dist", import.meta.url));
