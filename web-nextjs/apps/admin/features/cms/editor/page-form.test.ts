import { describe, expect, it } from 'vitest';
import type { Block } from './blocks';
import { formOf, inputOf, picturesOf, sameForm } from './page-form';

const page = {
  id: 'p1', path: '/about', titleTranslations: [{ locale: 'en', text: 'About' }], descriptionTranslations: [], blocks: '[{"id":"t","type":"TEXT"}]',
  version: 4, isPublished: true, hasUnpublishedChanges: false, publishedAt: null, history: [],
};

describe('the page form', () => {
  it('goes back as it came', () => {
    const form = formOf(page);
    expect(inputOf(form, page, ['en'])).toEqual({ id: 'p1', version: 4, path: '/about', title: [{ locale: 'en', text: 'About' }], description: [{ locale: 'en', text: '' }], blocks: '[{"id":"t","type":"TEXT"}]' });
    expect(sameForm(form, formOf(page))).toBe(true);
    expect(sameForm(form, { ...form, path: '/us' })).toBe(false);
  });

  it('finds the pictures of blocks at any depth', () => {
    const blocks: Block[] = [
      { id: 'h', type: 'HERO', imageId: 'm1' },
      { id: 's', type: 'SECTION', layout: 'STACK', blocks: [{ id: 'g', type: 'GALLERY', images: [{ imageId: 'm2' }, { imageId: 'm3' }] }] },
    ];
    const preview = [
      { __typename: 'HeroBlock' as const, id: 'h', image: { url: '/1.webp' } },
      { __typename: 'SectionBlock' as const, id: 's', blocks: [{ __typename: 'GalleryBlock' as const, id: 'g', images: [{ url: '/2.webp' }, { url: '/3.webp' }] }] },
    ];
    expect(picturesOf(blocks, preview as never)).toEqual({ m1: '/1.webp', m2: '/2.webp', m3: '/3.webp' });
  });
});
