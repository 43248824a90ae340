import { describe, expect, it } from 'vitest';
import { textsFor } from '@/text';
import { choiceText } from './choice-text';

describe('How many options a diner takes', () => {
  it.each([
    [{ minimum: 1, maximum: 1, free: 0 }, 'Choose 1'],
    [{ minimum: 1, maximum: 3, free: 0 }, 'Choose 1 to 3'],
    [{ minimum: 0, maximum: 4, free: 2 }, 'Optional · Choose up to 4 · 2 included in the price'],
  ])('%o reads %s', (rule, text) => {
    expect(choiceText(rule, textsFor('en'))).toBe(text);
  });
});
