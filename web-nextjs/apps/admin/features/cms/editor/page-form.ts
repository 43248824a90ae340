import type { VariablesOf } from '@foodsaas/graphql';
import { type Texts, textsOf, translationsOf } from '@/lib/texts';
import { type Block, parseBlocks } from './blocks';
import type { LoadedPage, SavedPage, SavePageDocument } from './documents';

export type PageForm = { path: string; title: Texts; description: Texts; blocks: Block[] };

export const formOf = (page: SavedPage): PageForm => ({
  path: page.path,
  title: textsOf(page.titleTranslations),
  description: textsOf(page.descriptionTranslations),
  blocks: parseBlocks(page.blocks),
});

export const inputOf = (form: PageForm, page: SavedPage, locales: readonly string[]): VariablesOf<typeof SavePageDocument>['input'] => ({
  id: page.id,
  version: page.version,
  path: form.path.trim(),
  title: translationsOf(form.title, locales),
  description: translationsOf(form.description, locales),
  blocks: JSON.stringify(form.blocks),
});

export const sameForm = (one: PageForm, other: PageForm): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Addresses of pictures by their id. */
export type Pictures = Record<string, string>;

type Shown = LoadedPage['preview']['blocks'][number];
type AnyShown = { __typename: string; id: string; image?: { url: string } | null; images?: { url: string }[]; blocks?: unknown };

/** The pictures that a draft shows: the draft knows their ids, its preview their addresses. */
export function picturesOf(blocks: readonly Block[], preview: readonly Shown[]): Pictures {
  const shown = new Map<string, AnyShown>();
  const collect = (list: readonly AnyShown[]) => {
    for (const block of list) {
      shown.set(block.id, block);
      if (Array.isArray(block.blocks)) collect(block.blocks as AnyShown[]);
    }
  };
  collect(preview as readonly AnyShown[]);

  const pictures: Pictures = {};
  const match = (list: readonly Block[]) => {
    for (const block of list) {
      const seen = shown.get(block.id);
      if (block.type === 'HERO' && block.imageId && seen?.image) pictures[block.imageId] = seen.image.url;
      if (block.type === 'GALLERY') {
        block.images?.forEach((image, index) => {
          const url = seen?.images?.[index]?.url;
          if (url) pictures[image.imageId] = url;
        });
      }
      if (block.type === 'SECTION') match(block.blocks);
    }
  };
  match(blocks);
  return pictures;
}
