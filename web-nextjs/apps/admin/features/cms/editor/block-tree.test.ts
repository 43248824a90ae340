import { describe, expect, it } from 'vitest';
import { added, find, movedIn, movedOut, movedTo, removed, reordered, sectionBefore, updated, walk } from './block-tree';
import { type Block, type HeroBlock, newBlock, parseBlocks, withPicture } from './blocks';

const text = (id: string): Block => ({ id, type: 'TEXT' });
const section = (id: string, ...blocks: Block[]): Block => ({ id, type: 'SECTION', layout: 'STACK', blocks });
const page = [text('a'), section('s', text('b'), section('t', text('c'))), text('d')];
const shape = (blocks: readonly Block[]): string => blocks.map((b) => (b.type === 'SECTION' ? `${b.id}(${shape(b.blocks)})` : b.id)).join(' ');

describe('the block tree', () => {
  it('names paths as the API does', () => {
    expect(walk(page).map((p) => [p.block.id, p.path, p.depth])).toEqual([
      ['a', 'blocks.0', 1], ['s', 'blocks.1', 1], ['b', 'blocks.1.blocks.0', 2], ['t', 'blocks.1.blocks.1', 2], ['c', 'blocks.1.blocks.1.blocks.0', 3], ['d', 'blocks.2', 1],
    ]);
  });

  it('adds, changes and removes at any depth', () => {
    expect(shape(added(page, text('x'), 't'))).toBe('a s(b t(c x)) d');
    expect(shape(added(page, text('x'), null))).toBe('a s(b t(c)) d x');
    expect(shape(removed(page, 'c'))).toBe('a s(b t()) d');
    expect(find(updated(page, { id: 'c', type: 'TEXT', markdown: { en: 'hi' } }), 'c')?.block).toMatchObject({ markdown: { en: 'hi' } });
    expect(shape(removed(page, 'nobody'))).toBe(shape(page));
  });

  it('reorders siblings only', () => {
    expect(shape(movedTo(page, 'd', 'a'))).toBe('d a s(b t(c))');
    expect(shape(movedTo(page, 't', 'b'))).toBe('a s(t(c) b) d');
    expect(shape(movedTo(page, 'd', 'c'))).toBe(shape(page));
    expect(shape(reordered(page, 's', ['t', 'b']))).toBe('a s(t(c) b) d');
  });

  it('moves into the section before and out again', () => {
    const inside = movedIn(page, 'd');
    expect(shape(inside)).toBe('a s(b t(c) d)');
    expect(shape(movedOut(inside, 'd'))).toBe('a s(b t(c)) d');
    expect(shape(movedOut(page, 'c'))).toBe('a s(b t() c) d');
    expect(shape(movedOut(page, 'a'))).toBe(shape(page));
  });

  it('keeps within three levels', () => {
    expect(sectionBefore([section('s', section('t'), text('x'))], 'x')?.id).toBe('t');
    expect(sectionBefore([section('s', section('t'), section('u', text('x')))], 'u')).toBeNull();
    expect(sectionBefore(page, 's')).toBeNull();
  });

  it('reads a draft and gives every block an id', () => {
    const read = parseBlocks('[{"type":"TEXT"},{"type":"SECTION","layout":"STACK","blocks":[{"type":"HERO","id":"h"}]}]');
    expect(walk(read).every((p) => p.block.id !== '')).toBe(true);
    expect(find(read, 'h')?.path).toBe('blocks.1.blocks.0');
    expect(parseBlocks('{}')).toEqual([]);
  });

  it('makes new blocks that the API takes', () => {
    expect(newBlock('SECTION')).toMatchObject({ type: 'SECTION', layout: 'COLUMNS', blocks: [] });
    expect(newBlock('TEXT').id).toMatch(/^[0-9a-f]{12}$/);
  });

  it('forgets the description together with the picture', () => {
    const hero: HeroBlock = { id: 'h', type: 'HERO', headline: { en: 'Hi' }, imageId: 'm1', imageAlt: { en: 'A bowl' } };
    expect(withPicture(hero, 'm2')).toEqual({ ...hero, imageId: 'm2', imageAlt: {} });
    expect(withPicture(hero, null)).toEqual({ ...hero, imageId: null, imageAlt: {} });
  });
});
