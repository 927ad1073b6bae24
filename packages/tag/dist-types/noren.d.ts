import type { Noren } from "@noren/core";
type Command = (noren: Noren) => void;
/** What page code meets: an array that collects commands until the API, whose `push` runs them at once, takes its place. */
type Queue = Command[] & {
    loading?: true;
};
type Api = Noren & {
    push(...commands: Command[]): void;
};
declare global {
    interface Window {
        noren?: Queue | Api;
    }
}
export {};
//# sourceMappingURL=noren.d.ts.map