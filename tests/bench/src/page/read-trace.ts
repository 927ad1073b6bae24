/** From `begin` up to `end`, in microseconds of the trace's clock. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

interface TraceNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly url?: string; readonly codeType?: string };
}

/** The parts of Chromium's trace events that are looked at. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread within `dur`. */
  readonly tdur?: number;
  readonly id?: string;
  readonly args: {
    readonly name?: string;
    readonly data?: {
      readonly url?: string;
      readonly startTime?: number;
      readonly cpuProfile?: { readonly nodes?: readonly TraceNode[]; readonly samples?: readonly number[] };
      readonly timeDeltas?: readonly number[];
    };
    readonly fileName?: string;
  };
}

/** One turn of a page's main thread, and the part of it that belongs to some scripts. Milliseconds of processor time. */
export interface Task {
  /** Microseconds of the trace's clock. */
  readonly begin: number;
  readonly milliseconds: number;
  readonly own: number;
}

const compiling = /^(v8\.compile|v8\.compileModule|v8\.evaluateModule|EvaluateScript)$/;

/** Joins what overlaps or touches. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.begin - b.begin)) {
    const last = joined.at(-1);
    if (last && span.begin <= last.end) joined[joined.length - 1] = { begin: last.begin, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** Microseconds of joined spans that lie within one span. */
function overlap(spans: readonly Span[], { begin, end }: Span): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.begin, begin)), 0);
}

/**
 * Finds the main thread's tasks and the time in them of some scripts. Time counts as theirs while one of their functions is anywhere on
 * the stack, so what they make the browser do is theirs too, after an `await` as before it. Processor time, because other programs of a
 * busy machine are nobody's.
 *
 * @throws {Error} when the trace has no profile of a page at this origin.
 */
export function readTrace(events: readonly TraceEvent[], origin: string, owns: (path: string) => boolean): readonly Task[] {
  const isOwn = (url: string | undefined) => !!url?.startsWith(origin) && owns(url.slice(origin.length));
  const main = mainThread(events, origin);
  const onMain = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const compiled = onMain
    .filter(({ name, dur, args }) => compiling.test(name) && dur && isOwn(args.data?.url ?? args.fileName))
    .map(({ ts, dur = 0 }) => ({ begin: ts, end: ts + dur }));
  const spans = joinSpans([...compiled, ...sampledSpans(events, onMain, isOwn)]);
  return onMain
    .filter(({ name }) => name === "RunTask")
    .map(({ ts, dur = 0, tdur = dur }) => {
      const own = dur > 0 ? (overlap(spans, { begin: ts, end: ts + dur }) * tdur) / dur : 0;
      return { begin: ts, milliseconds: tdur / 1000, own: own / 1000 };
    });
}

/** The renderer's thread that parsed the page. */
function mainThread(events: readonly TraceEvent[], origin: string): TraceEvent {
  const mains = new Set(
    events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const found = events.find(({ pid, tid, args }) => (args.data?.url ?? args.fileName)?.startsWith(origin) && mains.has(`${pid} ${tid}`));
  if (!found) throw new Error(`the trace has no page of ${origin}`);
  return found;
}

/** Spans between profile samples whose stack holds one of the scripts. */
function sampledSpans(events: readonly TraceEvent[], onMain: readonly TraceEvent[], isOwn: (url: string | undefined) => boolean): Span[] {
  const profile = onMain.find(({ name }) => name === "Profile");
  if (!profile) throw new Error("the trace has no profile of the page");
  const chunks = events
    .filter(({ name, pid, id }) => name === "ProfileChunk" && pid === profile.pid && id === profile.id)
    .sort((a, b) => a.ts - b.ts);
  const parents = new Map<number, number>();
  const own = new Map<number, boolean>();
  const holdsOwn = (node: number | undefined): boolean => {
    for (let at = node; at !== undefined; at = parents.get(at)) if (own.get(at)) return true;
    return false;
  };
  const spans: Span[] = [];
  let time = profile.args.data?.startTime ?? profile.ts;
  let last: { at: number; own: boolean } | undefined;
  for (const { args } of chunks) {
    for (const { id, parent, callFrame } of args.data?.cpuProfile?.nodes ?? []) {
      if (parent !== undefined) parents.set(id, parent);
      own.set(id, isOwn(callFrame.url));
    }
    const deltas = args.data?.timeDeltas ?? [];
    for (const [index, node] of (args.data?.cpuProfile?.samples ?? []).entries()) {
      time += deltas[index] ?? 0;
      if (last?.own && time > last.at) spans.push({ begin: last.at, end: time });
      last = { at: time, own: holdsOwn(node) };
    }
  }
  return spans;
}
