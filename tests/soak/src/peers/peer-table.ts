export interface PeerResult {
  readonly subject: string;
  readonly fault: string;
  readonly sent: number;
  readonly arrived: number;
  /** Of those that arrived: only after one more page had been opened. */
  readonly late: number;
  readonly lost: number;
  /** Events that the harness heard were on disk. Only Noren promises any. */
  readonly promised: number;
  /** Of those: did not arrive, do not wait on the device any more, and were not declared as dropped. */
  readonly broken: number;
  /** Events that were received and stored more than once. */
  readonly doubled: number;
  /** Milliseconds from the end of the fault until all had arrived, or were given up. */
  readonly took: number;
}

interface Named {
  readonly name: string;
  readonly label: string;
}

/** The results as a table of Markdown: lost and doubled of all that were sent, by fault; those that were late behind the lost. */
export function peerTable(results: readonly PeerResult[], faults: readonly Named[], subjects: readonly Named[]): string {
  const cell = (subject: string, fault: string): string => {
    const found = results.filter((result) => result.subject === subject && result.fault === fault);
    const sum = (what: "lost" | "late" | "doubled") => found.reduce((total, result) => total + result[what], 0);
    return `${sum("lost")}${sum("late") > 0 ? ` (${sum("late")} late)` : ""} / ${sum("doubled")}`;
  };
  const met = faults.filter(({ name }) => results.some(({ fault }) => fault === name));
  const rows = met.map(({ name, label }) => `| ${label} | ${subjects.map((subject) => cell(subject.name, name)).join(" | ")} |`);
  return [`| fault | ${subjects.map(({ label }) => label).join(" | ")} |`, `|${" --- |".repeat(subjects.length + 1)}`, ...rows].join("\n");
}
