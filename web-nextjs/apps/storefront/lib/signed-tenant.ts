import { createHmac } from 'node:crypto';

/** Proves to the API that this storefront asks in the name of a brand: `<tenantId>.<base64url HMAC-SHA256(secret, "storefront:" + tenantId)>`. */
export function signedTenant(tenant: string, secret: Buffer): string {
  return `${tenant}.${createHmac('sha256', secret).update(`storefront:${tenant}`).digest('base64url')}`;
}
