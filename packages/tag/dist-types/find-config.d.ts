import type { NorenConfig } from "@noren/core";
/** A configuration, and the address that its relative addresses start from. */
export interface FoundConfig {
    config: NorenConfig;
    base: string;
}
/**
 * The configuration: at the address of the running script's `data-config`, else of any `script[data-config]`, else in the page itself
 * (`<script type="application/json" data-noren>`). Undefined where there is none yet.
 */
export declare function findConfig(document: Document, script: Element | null): Promise<FoundConfig | undefined>;
//# sourceMappingURL=find-config.d.ts.map