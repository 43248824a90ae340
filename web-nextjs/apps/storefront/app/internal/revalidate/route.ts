import { node } from '@/cache/api.mjs';
import { internalSecret, isSigned } from '@/cache/signature.mjs';
import { freshness } from '@/lib/freshness';
import { readInvalidation } from '@/lib/invalidation';
import { refused } from '@/lib/refused';

export const dynamic = 'force-dynamic';

/** The API says what changed. The answer comes when this node can no longer serve anything older, even after a crash. */
export async function POST(request: Request): Promise<Response> {
  const body = await request.text();
  if (!isSigned(request.headers.get('x-foodsaas-signature'), body, internalSecret(), Math.floor(Date.now() / 1000))) return refused(401, 'SIGNATURE_INVALID');
  const invalidation = readInvalidation(body);
  if (!invalidation) return refused(400, 'BODY_INVALID');
  await freshness().invalidate(invalidation);
  return Response.json({ ok: true, node: node() }, { headers: { 'cache-control': 'no-store' } });
}
