import { expect, test } from '@playwright/test';
import { endpoints } from '../support/endpoints';
import { post } from '../support/graphql';
import { Crawler, differences, type Snapshot } from '../support/crawl';
import { openBrand, type OwnBrand } from '../support/own-brand';
import { Random } from '../support/random';
import { receiptsOf, replacedPaths, Settling } from '../support/receipts';
import { readSite } from '../support/site';
import { accountChanges, signUpChanges, withinSignUp } from './account-changes';
import { staffChanges } from './staff-changes';
import { itemChanges, menuChanges, oneLanguageChanges, unseenMenuChanges } from './catalog-changes';
import type { ChangeKind } from './change';
import { dinerChanges, withinDinerSignIn } from './diner-changes';
import { frameChanges, pageChanges, unseenPageChanges } from './content-changes';
import { domainChanges } from './domain-changes';
import { entryChanges, entryPageChanges } from './entry-changes';
import { lifeChanges } from './life-changes';
import { mediaChanges, unseenMediaChanges } from './media-changes';
import { ownMenuChanges, priceListChanges, serveAlways } from './menu-changes';
import { orderChanges, withinOrders } from './order-changes';
import { placeChanges } from './place-changes';
import { stock } from './stocked-brand';
import { webhookChanges } from './webhook-changes';
import { Witness } from './witness';

const ofTheSite = [...itemChanges, ...menuChanges, ...ownMenuChanges, ...oneLanguageChanges, ...placeChanges, ...pageChanges, ...entryPageChanges, ...frameChanges, ...mediaChanges];
/** What no page shows: made one after the other, with one look at the site before all of them and one after. */
const ofNoPage = [
  ...unseenMenuChanges, ...priceListChanges, ...unseenPageChanges, ...entryChanges, ...unseenMediaChanges,
  ...accountChanges, ...staffChanges, ...webhookChanges, ...dinerChanges, ...lifeChanges, ...domainChanges, ...orderChanges, ...signUpChanges,
];
const kinds = [...ofTheSite, ...ofNoPage];
const random = Random.ofThisRun();
const rounds = process.env.FOODSAAS_TEST_LONG ? 4 : 1;

/** Each kind once a round, in an order that the seed gives: every change meets another site than before. */
const ordered = Array.from({ length: rounds }, () => ({ shown: random.shuffled(ofTheSite), unseen: random.shuffled(ofNoPage) }));

test('Every mutation of the schema has a change that freshness is held against', async () => {
  const { data } = await post<{ __schema: { mutationType: { fields: { name: string }[] } } }>(endpoints().graphql, '{ __schema { mutationType { fields { name } } } }');
  const all = data?.__schema.mutationType.fields.map(({ name }) => name) ?? [];
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter((name) => ![...withinSignUp, ...withinDinerSignIn, ...withinOrders].includes(name) && !kinds.some((kind) => kind.mutation === name))).toEqual([]);
});

test('What a change replaces is exactly what it changed, and every page is as if it had just been made', async () => {
  test.setTimeout(rounds * kinds.length * 15_000);
  console.warn(`FOODSAAS_TEST_SEED=${random.seed}, ${rounds * kinds.length} changes`);
  const brand = await openBrand('changed');
  const bystander = await openBrand('bystander');
  await stock(brand);
  await stock(bystander);
  const [settling, witness] = await Promise.all([Settling.open(), Witness.start()]);
  try {
    const pages = await Pages.of(brand, settling);
    const theirs = await Pages.of(bystander, settling);
    const untouched = await theirs.look();
    const theirReceipts = (await receiptsOf(bystander)).length;
    for (const { shown, unseen } of ordered) {
      for (const kind of shown) await test.step(nameOf(kind), () => holds(kind, pages, settling, witness));
      await showNothing(unseen, pages, settling, witness);
    }
    expect(differences(untouched, await theirs.look()), 'pages of another brand that changed').toEqual([]);
    expect(await receiptsOf(bystander), 'receipts of another brand').toHaveLength(theirReceipts);
  } finally {
    witness.stop();
    await settling.close();
  }
});

const nameOf = ({ mutation, does }: ChangeKind) => `${mutation}: ${does} (seed ${random.seed})`;

async function showNothing(unseen: ChangeKind[], pages: Pages, settling: Settling, witness: Witness): Promise<void> {
  // Orders need a menu that is served, and menus are shown.
  await serveAlways(pages.brand);
  const before = await pages.look();
  for (const kind of unseen) {
    await test.step(nameOf(kind), async () => {
      const act = await kind.prepare(pages.brand, random);
      const receipts = await settling.during(pages.brand, act);
      expect.soft(replacedPaths(pages.brand, receipts), `pages that ${nameOf(kind)} replaced, though none shows it`).toEqual([]);
    });
  }
  const after = await pages.look();
  const names = unseen.map(({ mutation }) => mutation).join(', ');
  expect(before.size).toBeGreaterThan(5);
  expect.soft(differences(before, after), `pages that changed though none shows any of ${names}`).toEqual([]);
  await areNew(after, pages, witness, names);
}

async function areNew(now: Snapshot, { brand }: Pages, witness: Witness, what: string): Promise<void> {
  const uncached = await witness.look(await readSite(brand.open), now.keys());
  expect.soft(differences(uncached, now), `pages that are old after ${what}`).toEqual([]);
}

async function holds(kind: ChangeKind, pages: Pages, settling: Settling, witness: Witness): Promise<void> {
  const act = await kind.prepare(pages.brand, random);
  const before = await pages.look();
  const receipts = await settling.during(pages.brand, act);
  const after = await pages.look();

  const what = nameOf(kind);
  expect.soft(receipts.filter(({ state }) => state !== 'DONE'), `receipts of ${what} that are not done`).toEqual([]);
  // A page that is not there is kept by nobody, so it cannot be replaced; one that was there once may be listed again.
  const wasThere = (path: string) => before.get(path)?.status === 200;
  const changed = differences(before, after).filter((path) => before.has(path));
  const replaced = replacedPaths(pages.brand, receipts);
  expect.soft(replaced.filter(wasThere), `pages that ${what} replaced`).toEqual(changed.filter(wasThere));
  expect.soft(replaced.filter((path) => !changed.includes(path)), `pages that ${what} replaced for nothing`).toEqual([]);
  await areNew(after, pages, witness, what);
}

/** A brand's site whose pages have all been visited. */
class Pages {
  private readonly crawler: Crawler;

  private constructor(readonly brand: OwnBrand, private readonly settling: Settling) {
    this.crawler = new Crawler(brand);
  }

  static async of(brand: OwnBrand, settling: Settling): Promise<Pages> {
    const pages = new Pages(brand, settling);
    await pages.look();
    return pages;
  }

  async look(): Promise<Snapshot> {
    await this.settling.settle();
    return this.crawler.look();
  }
}
