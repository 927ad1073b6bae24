export { default } from "../inspector/inspect.tsx";
