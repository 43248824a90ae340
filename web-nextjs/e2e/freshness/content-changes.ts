import type { OwnBrand } from '../support/own-brand';
import type { Random } from '../support/random';
import { change, prepared, type ChangeKind } from './change';
import { draftPage, localized, publishNew, texts } from './stocked-brand';

type Draft = { id: string; version: number };
type Link = { label: { locale: string; text: string }[]; href: string };
type Links = { version: number; header: Link[]; footer: Link[] };

const text = (brand: OwnBrand, random: Random) => [{ type: 'TEXT', markdown: localized(brand, random.word()) }];
const pagePath = (random: Random) => `/${random.word()}`;
const draftOf = async ({ api }: OwnBrand, id: string): Promise<Draft> => (await api.query<{ pageDraft: Draft }>('query($id: ID!) { pageDraft(id: $id) { id version } }', { id })).pageDraft;

const save = async (brand: OwnBrand, { id, version }: Draft, blocks: unknown[]): Promise<Draft> =>
  (await brand.api.mutate<{ page: Draft }>('savePageDraft', { id, version, blocks: JSON.stringify(blocks) }, 'page { id version }')).page;
const publish = ({ api }: OwnBrand, { id, version }: Draft) => api.mutate('publishPage', { id, version }, 'published { receiptId }');

async function linksOf({ api }: OwnBrand): Promise<Links> {
  const fields = 'href label: labelTranslations { locale text }';
  return (await api.query<{ navigation: Links }>(`{ navigation { version header { ${fields} } footer { ${fields} } } }`)).navigation;
}

const themeVersion = async ({ api }: OwnBrand): Promise<number> => (await api.query<{ theme: { version: number } }>('{ theme { version } }')).theme.version;

const theme = (does: string, what: (brand: OwnBrand, random: Random) => object): ChangeKind =>
  change('updateTheme', does, async (brand, random) => brand.api.mutate('updateTheme', { version: await themeVersion(brand), ...what(brand, random) }, 'theme { version }'));

export const pageChanges: ChangeKind[] = [
  prepared('savePageDraft', 'writes on a page that is published', async (brand, random) => {
    const page = await publishNew(brand, pagePath(random), text(brand, random));
    const draft = await draftOf(brand, page.id);
    return () => save(brand, draft, text(brand, random));
  }),
  prepared('publishPage', 'publishes a new page', async (brand, random) => {
    const draft = await save(brand, await draftPage(brand, pagePath(random)), text(brand, random));
    return () => publish(brand, draft);
  }),
  prepared('publishPage', 'publishes a change', async (brand, random) => {
    const page = await publishNew(brand, pagePath(random), text(brand, random));
    const draft = await save(brand, await draftOf(brand, page.id), text(brand, random));
    return () => publish(brand, draft);
  }),
  prepared('unpublishPage', 'takes a page off', async (brand, random) => {
    const { id } = await publishNew(brand, pagePath(random), text(brand, random));
    return () => brand.api.mutate('unpublishPage', { id }, 'page { id }');
  }),
  prepared('restorePageVersion', 'goes back to an older draft', async (brand, random) => {
    const first = await publishNew(brand, pagePath(random), text(brand, random));
    await save(brand, await draftOf(brand, first.id), text(brand, random));
    return () => brand.api.mutate('restorePageVersion', { id: first.id, version: first.version }, 'page { id }');
  }),
  prepared('deletePage', 'deletes a published page', async (brand, random) => {
    const { id } = await publishNew(brand, pagePath(random), text(brand, random));
    return () => brand.api.mutate('deletePage', { id }, 'deletedId');
  }),
];

/** Drafts of pages that never were published. */
export const unseenPageChanges: ChangeKind[] = [
  change('createPage', 'begins a page', (brand, random) => draftPage(brand, pagePath(random))),
  prepared('createPreviewLink', 'makes a preview link', async (brand, random) => {
    const { id } = await draftPage(brand, pagePath(random));
    return () => brand.api.mutate('createPreviewLink', { pageId: id }, 'link { url }');
  }),
];

export const frameChanges: ChangeKind[] = [
  change('updateNavigation', 'adds a link to the foot', async (brand, random) => {
    const links = await linksOf(brand);
    return brand.api.mutate('updateNavigation', { ...links, footer: [{ label: texts(brand, random.word()), href: '/story' }, ...links.footer].slice(0, 12) }, 'navigation { version }');
  }),
  change('updateNavigation', 'names a link of the head in one language', async (brand, random) => {
    const links = await linksOf(brand);
    const header = [{ label: [{ locale: brand.locales[0], text: random.word() }], href: '/menu' }, ...links.header.slice(1)];
    return brand.api.mutate('updateNavigation', { ...links, header }, 'navigation { version }');
  }),
  theme('sets the round of corners', (_, random) => ({ radius: random.pick(['NONE', 'SMALL', 'MEDIUM', 'LARGE']) })),
  theme('sets typefaces', (_, random) => ({ headingFont: random.pick(['SANS', 'SERIF', 'ROUNDED', 'SLAB']), bodyFont: random.pick(['SANS', 'SERIF']) })),
  theme('lays the opening out', (_, random) => ({ heroLayout: random.pick(['SPLIT', 'COVER', 'CENTERED']) })),
  theme('writes a tagline', (brand, random) => ({ tagline: texts(brand, random.word()) })),
];
