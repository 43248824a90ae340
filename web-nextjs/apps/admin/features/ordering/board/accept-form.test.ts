import { describe, expect, it } from 'vitest';
import { line, order } from '../order-sample';
import { acceptForm, readAccept } from './accept-form';

const two = order({ version: 4, lines: [line({ id: 'l1', quantity: 2 }), line({ id: 'l2', quantity: 1 })] });

describe('accepting an order', () => {
  it('says in how many minutes it is ready', () => {
    expect(readAccept({ ...acceptForm, readyIn: ' 25 ' }, two)).toEqual({ input: { id: 'o1', version: 4, readyIn: 25, missing: [] }, problems: [] });
  });

  it('names what is missing, and how many of it', () => {
    expect(readAccept({ ...acceptForm, missing: { l1: 1, l2: 0 } }, two).input.missing).toEqual([{ lineId: 'l1', quantity: 1 }]);
  });

  it('leaves the time of an order for later to what the guest chose', () => {
    const { input, problems } = readAccept({ ...acceptForm, readyIn: '' }, { ...two, requestedFor: '2026-05-01T18:00:00Z' });
    expect([input.readyIn, problems]).toEqual([undefined, []]);
  });

  it('finds what is no number of minutes', () => {
    for (const readyIn of ['', 'soon', '0', '1441', '-5', '1.5']) expect(readAccept({ ...acceptForm, readyIn }, two).problems.map(({ field }) => field)).toEqual(['readyIn']);
  });

  it('goes without a whole line, as long as something is left', () => {
    expect(readAccept({ ...acceptForm, missing: { l1: 2 } }, two).problems).toEqual([]);
  });

  it('of which nothing is left is a rejection', () => {
    expect(readAccept({ ...acceptForm, missing: { l1: 2, l2: 1 } }, two).problems.map(({ code }) => code)).toEqual(['NOTHING_LEFT']);
  });
});
