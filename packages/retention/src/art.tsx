/** The offer's own picture: a curtain of four strips, with a crest, in a lit doorway; in the theme's colours. */
export function Art() {
  return (
    <svg class="mark" viewBox="0 0 220 300" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
      <path d="M14 30h46v152q-24 5-46 1zm48 0h47v157q-23-4-47-1zm49 0h47v153q-25 5-47 2zm49 0h46v156q-22-4-46-1z" />
      <path class="fold" d="M46 30h14v152h-14zm50 0h13v156h-13zm48 0h14v153h-14zm49 0h13v156h-13z" />
      <path class="crest" d="M109 66v80a40 40 0 0 1 0-80zm2 0a40 40 0 0 1 0 80zM109 80a26 26 0 0 0 0 52zm2 52a26 26 0 0 0 0-52z" />
      <path class="rod" d="M0 24h220v6H0z" />
      <path class="floor" d="M0 262h220v38H0z" />
    </svg>
  );
}
