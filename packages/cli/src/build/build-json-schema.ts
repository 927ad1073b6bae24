import { toJSONSchema } from "zod";
import { buildConfigSchema } from "./build-config.ts";

/** JSON Schema (draft 2020-12) of `noren.build.json`, for editors. */
export function buildJsonSchema(): { [key: string]: unknown } {
  return { ...toJSONSchema(buildConfigSchema, { io: "input" }) };
}
