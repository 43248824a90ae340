import { describe, expect, it } from 'vitest';
import { signedTenant } from './signed-tenant';

describe('The name in which the storefront asks', () => {
  it('is the tenant with a base64url HMAC-SHA256 over "storefront:" and the tenant', () => {
    const secret = Buffer.from('0123456789abcdef');
    expect(signedTenant('t1', secret)).toBe('t1.iqz3R-g9tSRRmgpbOIQzMCRsycOwwhD1SiWbjjoi_FQ');
  });
});
