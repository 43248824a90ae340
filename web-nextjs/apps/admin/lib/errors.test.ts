import { describe, expect, it } from 'vitest';
import { indexAt, problemsAt, problemsElsewhere, problemsOf } from './errors';

const at = (field: string | null) => ({ code: 'X', message: 'x', field });

describe('problems beside fields', () => {
  it('finds a field and its parts, not its namesakes', () => {
    expect(problemsAt([at('sizes'), at('sizes.0.price'), at('sizesOther'), at(null)], 'sizes').map((p) => p.field)).toEqual(['sizes', 'sizes.0.price']);
  });

  it('tells a field from its parts', () => {
    expect(problemsOf([at('sizes'), at('sizes.0.price')], 'sizes')).toHaveLength(1);
  });

  it('leaves what no field shows to the central place', () => {
    expect(problemsElsewhere([at('name.0.text'), at('version'), at(null)], ['name']).map((p) => p.field)).toEqual(['version', null]);
  });

  it('reads the index of a list element', () => {
    expect(indexAt(at('hours.3.opens'), 'hours')).toBe(3);
    expect(indexAt(at('hours'), 'hours')).toBeNull();
    expect(indexAt(at('hours.monday'), 'hours')).toBeNull();
  });
});
