import type { OwnBrand } from '../support/own-brand';
import type { Random } from '../support/random';
import { change, prepared, type ChangeKind } from './change';
import { localized } from './stocked-brand';

type Entry = { id: string; version: number };
type Model = { version: number; draft: { types: { pageAt: string | null; pageTitle: object[] }[]; components: object[] } };

const field = 'name label description kind isRequired isLocalised isFilterable isList isWhole minLength maxLength pattern min max options of minItems maxItems';

async function modelOf({ api }: OwnBrand): Promise<Model> {
  return (await api.query<{ contentModel: Model }>(`{ contentModel { version draft { types { name plural label description pageAt pageTitle { locale text } fields { ${field} } } components { name label description fields { ${field} } } } } }`)).contentModel;
}

/** Adds a type to those that a brand begins with. */
async function addType(brand: OwnBrand, random: Random): Promise<number> {
  const { version, draft } = await modelOf(brand);
  const name = `Kind${random.word().replace(/[^a-z0-9]/gi, '')}`;
  const added = { name, plural: `many${name}`, label: name, fields: [{ name: 'title', label: 'Title', kind: 'TEXT' }] };
  return (await brand.api.mutate<{ model: Model }>('saveContentModel', { version, types: [...draft.types, added], components: draft.components }, 'model { version }')).model.version;
}

const add = async ({ api }: OwnBrand, random: Random): Promise<Entry> =>
  (await api.mutate<{ entry: Entry }>('createContentEntry', { type: 'TeamMember', values: { name: random.word() } }, 'entry { id version }')).entry;

const publish = async ({ api }: OwnBrand, { id, version }: Entry): Promise<Entry> =>
  (await api.mutate<{ published: { entry: Entry } }>('publishContentEntry', { id, version }, 'published { entry { id version } }')).published.entry;

const onEntry = (mutation: string, does: string, selection: string, begin: (brand: OwnBrand, random: Random) => Promise<Entry>, input: (entry: Entry, random: Random) => object): ChangeKind =>
  prepared(mutation, does, async (brand, random) => {
    const filled = input(await begin(brand, random), random);
    return () => brand.api.mutate(mutation, filled, selection);
  });

const published = async (brand: OwnBrand, random: Random) => publish(brand, await add(brand, random));

const article = async (brand: OwnBrand, random: Random): Promise<Entry> => {
  const values = { title: localized(brand, random.word()), slug: `about-${random.word()}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/-$/, ''), day: '2026-12-24', summary: localized(brand, random.word()) };
  return (await brand.api.mutate<{ entry: Entry }>('createContentEntry', { type: 'Article', values }, 'entry { id version }')).entry;
};

const publishedArticle = async (brand: OwnBrand, random: Random) => publish(brand, await article(brand, random));

/** Entries whose type has pages. */
export const entryPageChanges: ChangeKind[] = [
  onEntry('publishContentEntry', 'publishes an article', 'published { receiptId }', article, ({ id, version }) => ({ id, version })),
  prepared('publishContentEntry', 'publishes a change of an article', async (brand, random) => {
    const { id, version } = await publishedArticle(brand, random);
    const { entry } = await brand.api.mutate<{ entry: Entry }>('saveContentEntry', { id, version, values: { summary: localized(brand, random.word()) } }, 'entry { id version }');
    return () => publish(brand, entry);
  }),
  onEntry('saveContentEntry', 'writes on an article that is published', 'entry { id }', publishedArticle, ({ id, version }, random) => ({ id, version, values: { day: `2026-11-${String(10 + (random.word().length % 10))}` } })),
  onEntry('unpublishContentEntry', 'takes an article off', 'unpublished { receiptId }', publishedArticle, ({ id, version }) => ({ id, version })),
  onEntry('deleteContentEntry', 'deletes an article', 'deletedId', publishedArticle, ({ id }) => ({ id })),
];

/** What no page of ours shows: other front ends do. */
export const entryChanges: ChangeKind[] = [
  change('saveContentModel', 'drafts a content type', addType),
  prepared('publishContentModel', 'publishes a content type', async (brand, random) => {
    const version = await addType(brand, random);
    return () => brand.api.mutate('publishContentModel', { version }, 'published { receiptId }');
  }),
  change('createContentEntry', 'begins an entry', add),
  onEntry('saveContentEntry', 'writes on an entry that is published', 'entry { id }', published, ({ id, version }, random) => ({ id, version, values: { name: random.word() } })),
  onEntry('publishContentEntry', 'publishes an entry', 'published { receiptId }', add, ({ id, version }) => ({ id, version })),
  onEntry('unpublishContentEntry', 'takes an entry off', 'unpublished { receiptId }', published, ({ id, version }) => ({ id, version })),
  onEntry('restoreContentEntryVersion', 'goes back to an older draft of an entry', 'entry { id }', add, ({ id, version }) => ({ id, version, restore: version })),
  onEntry('deleteContentEntry', 'deletes an entry', 'deletedId', published, ({ id }) => ({ id })),
];
