import { describe, expect, it } from 'vitest';
import { fullness, placeLink, placeText, sizeText, usageText } from './media-text';

const usage = (count: number, bytes: number) => ({ plan: 'standard', count, maxCount: 10, bytes, maxBytes: 4 * 1024 * 1024 });

describe('the library in words', () => {
  it('says sizes as people do', () => {
    expect([900, 2048, 3.44 * 1024 * 1024].map(sizeText)).toEqual(['900 bytes', '2 KB', '3.4 MB']);
    expect(usageText(usage(3, 2 * 1024 * 1024))).toBe('3 of 10 pictures, 2 MB of 4 MB');
  });

  it('is as full as whatever is nearer its end', () => {
    expect([usage(5, 0), usage(1, 3 * 1024 * 1024), usage(20, 0)].map(fullness)).toEqual([0.5, 0.75, 1]);
  });

  it('names places and leads to where they are edited', () => {
    expect(placeText({ subjectType: 'PageDraft', name: 'Story' })).toBe('Draft of page Story');
    expect(placeText({ subjectType: 'Theme', name: '' })).toBe('Logo of the site');
    expect(placeText({ subjectType: 'ContentEntry', name: 'News' })).toBe('Entry News');
    expect(placeLink({ subjectType: 'PageDraft', subjectId: 'x' })).toBe('pages/x');
    expect(placeLink({ subjectType: 'ContentEntry', subjectId: 'x' })).toBe('content/entry/x');
    expect(placeLink({ subjectType: 'MenuOfTheDay', subjectId: 'x' })).toBeNull();
  });
});
