import { describe, expect, it } from 'vitest';
import { readInvalidation } from './invalidation';

const key = 'a'.repeat(64);

describe('The body of a revalidation webhook', () => {
  it('names a tenant, a version and keys', () => {
    expect(readInvalidation(JSON.stringify({ id: '1', tenant: 't1', version: 7, keys: [key] }))).toEqual({ tenant: 't1', version: 7, keys: [key] });
  });

  it.each(['', '[]', 'null', '{"tenant":"t1"}', `{"tenant":"","version":1,"keys":["${key}"]}`, '{"tenant":"t1","version":1.5,"keys":[]}', '{"tenant":"t1","version":1,"keys":["x,y"]}'])(
    'is refused when it is %s',
    (body) => {
      expect(readInvalidation(body)).toBeNull();
    },
  );
});
