import { expect, it } from 'vitest';
import { textsFor } from '@/text';
import { refusalText } from './words';

it('A refusal is said in the language of the site, and one that nobody has words for is said in general', () => {
  const { account } = textsFor('de');
  expect(refusalText(account, { code: 'CODE_WRONG', field: 'code' })).toBe(account.refusals.CODE_WRONG);
  expect(refusalText(account, { code: 'NEVER_HEARD_OF', field: null })).toBe(account.refusals.OTHER);
  expect(refusalText(account, null)).toBeNull();
});
