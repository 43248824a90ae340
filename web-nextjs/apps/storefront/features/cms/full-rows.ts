/** Three dishes share a row; the first row takes one more or one less where the last would have a hole otherwise. */
export const dishesInRow = (index: number, count: number): 2 | 3 | 4 => {
  const first = ([3, 4, 2] as const)[count % 3] ?? 3;
  return index < first ? first : 3;
};

/** Up to three pictures share one row; more stand in rows of four. */
export const pictureColumns = (count: number): 1 | 2 | 3 | 4 => (count === 1 || count === 2 || count === 3 ? count : 4);

/** In rows of four, so many of the first pictures take two columns and two rows, so that the last row has no hole. */
export const largePictures = (count: number): number => (count < 4 ? 0 : count % 4);
