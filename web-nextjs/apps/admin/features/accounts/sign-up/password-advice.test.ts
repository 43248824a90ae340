import { describe, expect, it } from 'vitest';
import { passwordAdvice } from './password-advice';

describe('password advice', () => {
  it.each([
    ['', 'short'],
    ['ninechars', 'short'],
    ['mia@example.com', 'weak'],
    ['aaaaaaaaaaaa', 'weak'],
    ['kettle-77-moss', 'fair'],
    ['seven small green kettles', 'strong'],
  ])('%s is %s', (password, strength) => {
    expect(passwordAdvice(password, 'Mia@example.com').strength).toBe(strength);
  });

  it('counts what is missing', () => {
    expect(passwordAdvice('ninechars', '').text).toBe('1 more character.');
  });
});
