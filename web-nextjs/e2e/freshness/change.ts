import type { OwnBrand } from '../support/own-brand';
import type { Random } from '../support/random';

/** One kind of change: what it needs is made by `prepare`, which answers with the change itself. */
export type ChangeKind = { mutation: string; does: string; prepare: (brand: OwnBrand, random: Random) => Promise<() => Promise<unknown>> };

/** A change that needs nothing made beforehand. */
export const change = (mutation: string, does: string, act: (brand: OwnBrand, random: Random) => Promise<unknown>): ChangeKind => ({
  mutation, does, prepare: (brand, random) => Promise.resolve(() => act(brand, random)),
});

export const prepared = (mutation: string, does: string, prepare: ChangeKind['prepare']): ChangeKind => ({ mutation, does, prepare });
