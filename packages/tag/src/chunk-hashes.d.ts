/** Hash in the file name of each chunk, by the name that the core knows it by; put in by the build. */
declare const CHUNK_HASHES: { readonly [chunk: string]: string };
