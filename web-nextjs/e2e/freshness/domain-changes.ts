import type { OwnBrand } from '../support/own-brand';
import type { Random } from '../support/random';
import { prepared, type ChangeKind } from './change';
import { Person } from './staff-changes';

type Domain = { id: string };

const adding = async (brand: OwnBrand, random: Random) => {
  const owner = await Person.owner(brand);
  const host = `${random.word()}-${Date.now()}.example`.toLowerCase();
  return { owner, add: async () => (await owner.ask<{ domain: Domain }>('addDomain', { host }, 'domain { id }', brand)).domain };
};

const withDomain = (name: string, entity: string, input: (domain: Domain) => object): ChangeKind['prepare'] => async (brand, random) => {
  const { owner, add } = await adding(brand, random);
  const domain = await add();
  return () => owner.ask(name, input(domain), entity, brand);
};

/** What no page shows: domains that are not proven, and the choice of the main address where it stays the same. */
export const domainChanges: ChangeKind[] = [
  prepared('addDomain', 'claims a domain', async (brand, random) => (await adding(brand, random)).add),
  prepared('checkDomain', 'looks for the proof of a domain', withDomain('checkDomain', 'domain { state }', ({ id }) => ({ id }))),
  prepared('removeDomain', 'gives a domain up', withDomain('removeDomain', 'removedId', ({ id }) => ({ id }))),
  prepared('setPrimaryDomain', 'keeps the main address', withDomain('setPrimaryDomain', 'domains { id }', () => ({ id: null }))),
];
