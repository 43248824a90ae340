import type { Texts } from '@/lib/texts';

/** The blocks of a page draft, as the API keeps them (see `PageDraft.blocks`). */
export type HeroBlock = { id: string; type: 'HERO'; headline?: Texts; subline?: Texts; imageId?: string | null; imageAlt?: Texts; actionLabel?: Texts; actionHref?: string | null };
export type TextBlock = { id: string; type: 'TEXT'; markdown?: Texts };
export type HighlightBlock = { id: string; type: 'MENU_HIGHLIGHT'; headline?: Texts; itemIds?: string[] };
export type PromoBlock = { id: string; type: 'PROMO'; headline?: Texts; text?: Texts; actionLabel?: Texts; actionHref?: string | null };
export type GalleryImage = { imageId: string; alt?: Texts };
export type GalleryBlock = { id: string; type: 'GALLERY'; headline?: Texts; images?: GalleryImage[] };
export type LocationBlock = { id: string; type: 'LOCATION'; headline?: Texts; locationId?: string | null };
export type SectionBlock = { id: string; type: 'SECTION'; layout: 'STACK' | 'COLUMNS'; blocks: Block[] };
export type Block = HeroBlock | TextBlock | HighlightBlock | PromoBlock | GalleryBlock | LocationBlock | SectionBlock;
export type BlockType = Block['type'];

export const blockLabels: Record<BlockType, { label: string; about: string }> = {
  HERO: { label: 'Opening', about: 'Big words, a picture and a button' },
  TEXT: { label: 'Text', about: 'Headings, paragraphs, lists' },
  MENU_HIGHLIGHT: { label: 'Dishes', about: 'Some items of the menu, always with today’s price' },
  PROMO: { label: 'Promotion', about: 'An offer or news with a button' },
  GALLERY: { label: 'Gallery', about: 'Pictures side by side' },
  LOCATION: { label: 'Location', about: 'Address and opening hours' },
  SECTION: { label: 'Section', about: 'Blocks below or beside each other' },
};

export const maxDepth = 3;

const randomId = () => Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function newBlock(type: BlockType): Block {
  const id = randomId();
  switch (type) {
    case 'SECTION':
      return { id, type, layout: 'COLUMNS', blocks: [] };
    case 'GALLERY':
      return { id, type, images: [] };
    case 'MENU_HIGHLIGHT':
      return { id, type, itemIds: [] };
    default:
      return { id, type };
  }
}

/** The opening with another picture, or with none: what the last one showed does not describe it. */
export const withPicture = (block: HeroBlock, imageId: string | null): HeroBlock => ({ ...block, imageId, imageAlt: {} });

/** Blocks as they are stored; one without an id gets one, so that it can be moved about. */
export function blocksOf(read: unknown): Block[] {
  const withIds = (blocks: readonly Block[]): Block[] =>
    blocks.map((block) => {
      const id = block.id || randomId();
      return block.type === 'SECTION' ? { ...block, id, blocks: withIds(block.blocks) } : { ...block, id };
    });
  return Array.isArray(read) ? withIds(read as Block[]) : [];
}

/** Reads the JSON of a page's draft. */
export const parseBlocks = (json: string): Block[] => blocksOf(JSON.parse(json));

/** The pictures that a block shows itself. */
export const picturesIn = (block: Block | undefined): string[] =>
  block?.type === 'HERO' && block.imageId ? [block.imageId] : block?.type === 'GALLERY' ? (block.images ?? []).map(({ imageId }) => imageId) : [];
