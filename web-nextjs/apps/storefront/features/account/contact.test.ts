import { expect, it } from 'vitest';
import { contactOf } from './contact';

it('Whatever holds an at sign is an e-mail address, anything else a telephone number where those are offered', () => {
  expect(contactOf(' ada@example.com ', true)).toEqual({ email: 'ada@example.com' });
  expect(contactOf('0151 234', true)).toEqual({ phone: '0151 234' });
  expect(contactOf('0151 234', false)).toEqual({ email: '0151 234' });
});
