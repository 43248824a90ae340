/** What the internal endpoints answer to what they do not take. */
export const refused = (status: number, code: string): Response => Response.json({ ok: false, code }, { status, headers: { 'cache-control': 'no-store' } });
