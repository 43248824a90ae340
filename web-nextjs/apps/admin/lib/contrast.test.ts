import { describe, expect, it } from 'vitest';
import { contrast, formatRatio, isColour, neededForText } from './contrast';

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#17603f', '#17603f')).toBe(1);
  });

  it('agrees with known pairs, in either order', () => {
    expect(contrast('#767676', '#ffffff')).toBeGreaterThan(neededForText);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(neededForText);
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
  });

  it('rounds down and knows colours', () => {
    expect(formatRatio(4.499)).toBe('4.4:1');
    expect([isColour('#A1b2C3'), isColour('red'), isColour('#fff')]).toEqual([true, false, false]);
  });
});
