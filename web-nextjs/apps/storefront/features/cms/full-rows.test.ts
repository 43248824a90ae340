import { describe, expect, it } from 'vitest';
import { dishesInRow, largePictures, pictureColumns } from './full-rows';

const counts = Array.from({ length: 24 }, (_, index) => index + 1);

/** The cells of each row after tiles of so many columns and rows were laid one after the other, as a browser lays a grid. */
function rowsOf(columns: number, tiles: readonly (readonly [wide: number, high: number])[]): number[] {
  const taken = new Set<string>();
  const cells = (row: number, column: number, [wide, high]: readonly [number, number]) =>
    Array.from({ length: wide * high }, (_, i) => ({ row: row + Math.floor(i / wide), column: column + (i % wide) }));
  let [row, column] = [0, 0];
  for (const tile of tiles) {
    while (column + tile[0] > columns || cells(row, column, tile).some((c) => taken.has(`${String(c.row)} ${String(c.column)}`))) {
      column += 1;
      if (column >= columns) [row, column] = [row + 1, 0];
    }
    cells(row, column, tile).forEach((c) => taken.add(`${String(c.row)} ${String(c.column)}`));
  }
  const rows = [...taken].map((cell) => Number(cell.split(' ')[0]));
  return Array.from({ length: Math.max(...rows) + 1 }, (_, at) => rows.filter((r) => r === at).length);
}

describe('The last row has no hole', () => {
  it.each(counts.filter((count) => count > 1))('with %i dishes', (count) => {
    const tiles = Array.from({ length: count }, (_, index) => [12 / dishesInRow(index, count), 1] as const);
    expect(new Set(rowsOf(12, tiles))).toEqual(new Set([12]));
  });

  it.each(counts)('with %i pictures', (count) => {
    const columns = pictureColumns(count);
    const tiles = Array.from({ length: count }, (_, index) => (index < largePictures(count) ? [2, 2] : [1, 1]) as readonly [number, number]);
    expect(new Set(rowsOf(columns, tiles))).toEqual(new Set([columns]));
  });

  it('is missed where every tile is alike', () => {
    expect(rowsOf(12, Array.from({ length: 4 }, () => [4, 1] as const))).toEqual([12, 4]);
    expect(rowsOf(4, [[2, 2], [1, 1], [1, 1]])).toEqual([4, 2]);
  });
});
