export { AddButton } from "./add-button.tsx";
export { addStyle } from "./add-style.ts";
