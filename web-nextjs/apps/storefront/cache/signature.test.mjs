import { describe, expect, it } from 'vitest';
import { internalSecret, isSigned, sign } from './signature.mjs';

const secret = Buffer.from('a secret of sixteen bytes or more');
const now = 1_800_000_000;

describe('A signature', () => {
  const header = sign('{"a":1}', secret, now);

  it('holds for its text within the tolerance, before and after', () => {
    expect(isSigned(header, '{"a":1}', secret, now + 300)).toBe(true);
    expect(isSigned(header, '{"a":1}', secret, now - 300)).toBe(true);
  });

  it('is refused when it is old, or from the future', () => {
    expect(isSigned(header, '{"a":1}', secret, now + 301)).toBe(false);
    expect(isSigned(header, '{"a":1}', secret, now - 301)).toBe(false);
  });

  it('is refused for another text, secret or time', () => {
    expect(isSigned(header, '{"a":2}', secret, now)).toBe(false);
    expect(isSigned(header, '{"a":1}', Buffer.from('another secret, also long enough'), now)).toBe(false);
    expect(isSigned(header.replace(`t=${now}`, `t=${now + 1}`), '{"a":1}', secret, now)).toBe(false);
  });

  it.each([null, '', 't=,v1=', `t=${now},v1=abc`, `${header},v1=x`])('is refused when it is %s', (malformed) => {
    expect(isSigned(malformed, '{"a":1}', secret, now)).toBe(false);
  });
});

describe('The shared secret', () => {
  it('must be there and long enough', () => {
    expect(() => internalSecret({ NODE_ENV: 'test' })).toThrow('FOODSAAS_INTERNAL_SECRET');
    expect(internalSecret({ NODE_ENV: 'test', FOODSAAS_INTERNAL_SECRET: secret.toString('base64') })).toEqual(secret);
  });
});
