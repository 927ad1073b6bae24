const paths = {
  close: "M5 5l10 10M15 5L5 15",
  search: "M13.2 13.2L17 17M14.5 9a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0z",
  back: "M16 10H4M9 5l-5 5 5 5",
  chevron: "M8 5l5 5-5 5",
  copy: "M7.5 7.5h9v9h-9zM12.5 4.5v-1h-9v9h1",
  check: "M4 10.5l4 4L16 6",
  help: "M7.5 7.5a2.5 2.5 0 1 1 3.7 2.2q-1.2.7-1.2 2.1M10 14.9v.1",
  external: "M8 4H4v12h12v-4M11.5 3.5h5v5M16 4l-7 7",
  "arrow-start": "M12 5l-5 5 5 5",
  "arrow-end": "M8 5l5 5-5 5",
};

export type IconName = keyof typeof paths;

const mirrored = /^(back|chevron|arrow)/;

/** A drawing of 20 x 20 px in the text's colour, hidden from assistive technology; it turns around in right-to-left text where it points. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class={mirrored.test(name) ? "icon turn" : "icon"}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
