const patterns = [
  /\b(?:import|export)\s+(?:type\s+)?(?:[\w$*{][^"'`;]*?\s+from\s+)["']([^"'\n]+)["']/g,
  /\bimport\s+["']([^"'\n]+)["']/g,
  /\bimport\s*\(\s*["']([^"'\n]+)["']\s*\)/g,
];

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** Every module specifier that a source file names: static, dynamic, re-exported or for types only. */
export function findImports(source: string): readonly string[] {
  const text = withoutComments(source);
  return [...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? "")))].filter(Boolean);
}
