/** Names the release in the file names of its chunks; put in by the build. */
declare const RELEASE: string;
