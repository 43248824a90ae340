import { expect, it } from 'vitest';
import { englishAs } from './conventions';

it('The console writes English, with the numbers and clocks of the region that the browser is set to', () => {
  expect(['de', 'ja', 'en-US', 'fr-CH', 'zh-Hant-TW'].map(englishAs)).toEqual(['en-DE', 'en-JP', 'en-US', 'en-CH', 'en-TW']);
});
