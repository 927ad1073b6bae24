/** Hashed file name of each chunk, put in by the build. */
declare const CHUNK_FILES: { readonly [chunk: string]: string };
