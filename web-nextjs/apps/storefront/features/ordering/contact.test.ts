import { expect, it } from 'vitest';
import { contactInput, contactProblems } from './contact';

it('A name and an address or a telephone are needed, a telephone in any case for a delivery', () => {
  expect(contactProblems({ name: ' ', email: '', phone: '' }, false)).toEqual({ name: 'MISSING', email: 'CONTACT_MISSING' });
  expect(contactProblems({ name: 'Ada', email: '', phone: '030 1234' }, true)).toEqual({});
  expect(contactProblems({ name: 'Ada', email: 'ada@nowhere', phone: '' }, true)).toEqual({ email: 'EMAIL_INVALID', phone: 'PHONE_NEEDED' });
  expect(contactProblems({ name: 'Ada', email: 'ada@example.com', phone: '' }, false)).toEqual({});
});

it('What was left empty is not sent', () => {
  expect(contactInput({ name: ' Ada ', email: 'ada@example.com ', phone: ' ' })).toEqual({ name: 'Ada', email: 'ada@example.com', phone: null });
});
