/** Hash in the file name of each chunk, put in by the build. */
declare const CHUNK_HASHES: { readonly [chunk: string]: string };
