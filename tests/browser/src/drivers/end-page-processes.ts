import { readdirSync, readFileSync } from "node:fs";

/**
 * Kills the children of a process of whose command `isPage` says that they draw pages, and waits until they are gone.
 * @throws Error where there is none, or on a system without `/proc`.
 */
export async function endPageProcesses(parent: number, isPage: (command: string) => boolean): Promise<void> {
  const pages = childrenOf(parent).filter(({ command }) => isPage(command));
  if (pages.length === 0) throw new Error("no process draws a page");
  for (const { id } of pages) process.kill(id, "SIGKILL");
  while (childrenOf(parent).some(({ id }) => pages.some((page) => page.id === id))) await new Promise((resolve) => setTimeout(resolve, 50));
}

function childrenOf(parent: number): { id: number; command: string }[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const [stat, command] = [read(`/proc/${name}/stat`), read(`/proc/${name}/cmdline`)];
    // The second field is the program's name in brackets, which may hold brackets and spaces; the fourth is the parent.
    return stat.slice(stat.lastIndexOf(")")).split(" ")[2] === String(parent)
      ? [{ id: Number(name), command: command.replaceAll("\0", " ") }]
      : [];
  });
}

/** A process may end between being listed and being read. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
