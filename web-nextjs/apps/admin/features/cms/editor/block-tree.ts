import { moved, neighbour } from '@/components/ui/sorting';
import { type Block, maxDepth, type SectionBlock } from './blocks';

const isSection = (block: Block | undefined): block is SectionBlock => block?.type === 'SECTION';

export type Place = { block: Block; path: string; depth: number; siblings: readonly Block[]; parent: SectionBlock | null };

/** Every block with its path as the API names it (`blocks.2.blocks.0`), parents first. */
export function walk(blocks: readonly Block[], path = 'blocks', depth = 1, parent: SectionBlock | null = null): Place[] {
  return blocks.flatMap((block, index) => {
    const here = `${path}.${String(index)}`;
    const place = { block, path: here, depth, siblings: blocks, parent };
    return isSection(block) ? [place, ...walk(block.blocks, `${here}.blocks`, depth + 1, block)] : [place];
  });
}

export const find = (blocks: readonly Block[], id: string, path?: string): Place | undefined => walk(blocks, path).find((place) => place.block.id === id);

/** The tree with one list of siblings replaced: that of `parentId`, or the page's own. */
function withChildren(blocks: readonly Block[], parentId: string | null, change: (list: readonly Block[]) => Block[]): Block[] {
  if (parentId === null) return change(blocks);
  return blocks.map((block) => {
    if (!isSection(block)) return block;
    return { ...block, blocks: block.id === parentId ? change(block.blocks) : withChildren(block.blocks, parentId, change) };
  });
}

export const updated = (blocks: readonly Block[], changed: Block): Block[] => {
  const place = find(blocks, changed.id);
  return place ? withChildren(blocks, place.parent?.id ?? null, (list) => list.map((b) => (b.id === changed.id ? changed : b))) : [...blocks];
};

export const removed = (blocks: readonly Block[], id: string): Block[] => {
  const place = find(blocks, id);
  return place ? withChildren(blocks, place.parent?.id ?? null, (list) => list.filter((b) => b.id !== id)) : [...blocks];
};

/** The tree with a block at the end of a section, or of the page. */
export const added = (blocks: readonly Block[], block: Block, parentId: string | null): Block[] => withChildren(blocks, parentId, (list) => [...list, block]);

export const reordered = (blocks: readonly Block[], parentId: string | null, ids: readonly string[]): Block[] =>
  withChildren(blocks, parentId, (list) => ids.flatMap((id) => list.find((b) => b.id === id) ?? []));

const height = (block: Block): number => 1 + (isSection(block) ? Math.max(0, ...block.blocks.map(height)) : 0);

/** The section just before a block among its siblings, if the block fits into it. */
export function sectionBefore(blocks: readonly Block[], id: string): SectionBlock | null {
  const place = find(blocks, id);
  if (!place || place.depth + height(place.block) > maxDepth) return null;
  const before = neighbour(place.siblings.map((b) => b.id), id, -1);
  const section = place.siblings.find((b) => b.id === before);
  return isSection(section) ? section : null;
}

/** Moves a block to the end of the section before it. */
export function movedIn(blocks: readonly Block[], id: string): Block[] {
  const section = sectionBefore(blocks, id);
  const block = find(blocks, id)?.block;
  return section && block ? added(removed(blocks, id), block, section.id) : [...blocks];
}

/** Moves a block out of its section, to just after it. */
export function movedOut(blocks: readonly Block[], id: string): Block[] {
  const place = find(blocks, id);
  if (!place?.parent) return [...blocks];
  const { parent, block } = place;
  const above = find(blocks, parent.id)?.parent?.id ?? null;
  return withChildren(removed(blocks, id), above, (list) => list.flatMap((b) => (b.id === parent.id ? [b, block] : [b])));
}

/** Moves a block to the place of one of its siblings. */
export const movedTo = (blocks: readonly Block[], id: string, to: string): Block[] => {
  const place = find(blocks, id);
  return place ? reordered(blocks, place.parent?.id ?? null, moved(place.siblings.map((b) => b.id), id, to)) : [...blocks];
};
