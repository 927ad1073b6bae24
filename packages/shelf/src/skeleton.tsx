const CARDS = [0, 1, 2, 3, 4];

/** Stands in the shelf's box, with its measures, until the products are known. */
export function Skeleton() {
  return (
    <div class="place" aria-hidden="true">
      <div class="shelf">
        <div class="head" />
        <div class="rail">
          {CARDS.map((card) => (
            <div key={card} class="item">
              <div class="photo bone" />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
