/** Noren's mark, the four strips of a curtain, hung from the upper edge of a card. A theme can switch it off. */
export function Mark() {
  return (
    <div class="mark" part="mark" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
