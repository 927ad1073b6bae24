/** Told of long work: what is being done, and how many of how many parts are done. */
export type OnProgress = (label: string, done: number, total: number) => void;
