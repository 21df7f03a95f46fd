/** Painting no more often than it can be seen. */

/**
 * Return a function that asks for `paint`: it is called at most once a frame, and afterwards
 * rests four times as long as it took, so that a long answer leaves the page responsive.
 */
export function paced(paint) {
  let isRequested = false;
  let restUntil = 0;
  const frame = () => {
    if (performance.now() < restUntil) return void requestAnimationFrame(frame);
    isRequested = false;
    const start = performance.now();
    paint();
    const end = performance.now();
    restUntil = end + 4 * (end - start);
  };
  return () => {
    if (isRequested) return;
    isRequested = true;
    requestAnimationFrame(frame);
  };
}
