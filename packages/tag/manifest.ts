import type { OutputChunk } from "rollup";

export interface ManifestFile {
  imports: string[];
  dynamicImports: string[];
  /** What the file is called by those who ask for it: `survey`, `survey-ja`, `survey/branching`. Parts that others share have none. */
  entry?: string;
}

/** What `dist/manifest.json` says of a build. */
export interface Manifest {
  files: { [file: string]: ManifestFile };
  /** Files of earlier releases that are still here, newest first. */
  previous: string[][];
}

/** What is loaded only where a configuration or a language asks for it has a name of its own: `survey-ja`, `survey/branching`. */
const shownName = (chunk: OutputChunk): string => {
  const [, widget, folder = "", name] =
    /packages\/(\w+)\/src\/(locales\/|locales\/more\/|questions\/|layouts\/|flow\/|endings\/|(?=adding|choose-matching))([\w-]+)\.tsx?$/.exec(
      chunk.facadeModuleId ?? "",
    ) ?? [];
  if (!widget) return chunk.name;
  return folder === "locales/" ? `${widget}-${name}` : `${widget}/${folder.startsWith("locales") ? "more-" : ""}${name}`;
};

/** The part of a manifest that is about this build: `noren.js` and its chunks. */
export function describeFiles(chunks: readonly OutputChunk[]): Manifest["files"] {
  const files: Manifest["files"] = {
    "noren.js": { imports: [], dynamicImports: chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName), entry: "noren" },
  };
  for (const chunk of chunks) {
    const { fileName, imports, dynamicImports, isEntry, name } = chunk;
    const entry = shownName(chunk);
    files[fileName] = { imports, dynamicImports, ...((isEntry || entry !== name) && { entry }) };
  }
  return files;
}
