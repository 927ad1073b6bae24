export { default } from "../preview/preview.tsx";
