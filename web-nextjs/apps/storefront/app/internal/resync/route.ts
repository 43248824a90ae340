import { internalSecret, isSigned } from '@/cache/signature.mjs';
import { freshness } from '@/lib/freshness';
import { refused } from '@/lib/refused';

export const dynamic = 'force-dynamic';

/** The API may have told us less than all. The answer is a promise: of no brand is anything served before the API was asked what was missed. */
export async function POST(request: Request): Promise<Response> {
  const body = await request.text();
  if (!isSigned(request.headers.get('x-foodsaas-signature'), body, internalSecret(), Math.floor(Date.now() / 1000))) return refused(401, 'SIGNATURE_INVALID');
  freshness().doubt();
  return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } });
}
