import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Addresses of the shop's own script and styles; each name carries a hash of its content. */
export interface Assets {
  script: string;
  style: string;
  fontStyle: string;
  font: string;
  consentScript: string;
  consentStyle: string;
  /** Every file by its address. */
  files: ReadonlyMap<string, Uint8Array>;
}

const folder = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Bundles the shop's browser code and styles in memory, for the browsers that Noren reaches.
 *
 * @throws {Error} when the bundler fails or leaves a file out.
 */
export async function bundleAssets(): Promise<Assets> {
  const result = await build({
    entryPoints: {
      shop: join(folder, "browser/main.ts"),
      consent: join(folder, "browser/consent.ts"),
      banner: join(folder, "style/consent.css"),
      style: join(folder, "style/main.css"),
      fonts: join(folder, "style/fonts.css"),
    },
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    outdir: "/assets",
    publicPath: "/assets",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    loader: { ".woff2": "file" },
    target: ["chrome111", "edge111", "firefox115", "safari16.4"],
    legalComments: "none",
    logLevel: "silent",
  });
  const files = new Map(result.outputFiles.map((file) => [`/assets/${basename(file.path)}`, file.contents]));
  const named = (name: string, extension: string) => {
    const found = [...files.keys()].find((address) => basename(address).startsWith(name) && address.endsWith(extension));
    if (!found) throw new Error(`expected the bundler to write ${name}*${extension}, found ${[...files.keys()].join(", ")}`);
    return found;
  };
  return {
    script: named("shop-", ".js"),
    style: named("style-", ".css"),
    fontStyle: named("fonts-", ".css"),
    font: named("figtree-", ".woff2"),
    consentScript: named("consent-", ".js"),
    consentStyle: named("banner-", ".css"),
    files,
  };
}

/** The shop's mark as a file. */
export function favicon(): Uint8Array {
  return readFileSync(join(folder, "style/favicon.svg"));
}
