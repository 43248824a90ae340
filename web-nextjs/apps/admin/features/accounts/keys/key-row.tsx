'use client';

import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useConsole } from '@/features/console/console-context';
import { formatInstant } from '@/lib/time';
import type { ApiKey } from './documents';

export function KeyRow({ apiKey, onRevoke, onOrigins }: { apiKey: ApiKey; onRevoke: () => void; onOrigins: () => void }) {
  const { brand } = useConsole();
  const { revokedAt, origins } = apiKey;
  const listsOrigins = revokedAt === null && apiKey.kind === 'PUBLISHABLE';
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className={revokedAt === null ? 'truncate font-semibold' : 'truncate font-semibold text-muted line-through'}>{apiKey.name}</p>
        <p className="truncate font-mono text-sm text-muted">{apiKey.hint}</p>
        {listsOrigins && origins.length > 0 && (
          <ul aria-label={`Origins of ${apiKey.name}`} className="mt-1 text-sm text-muted">
            {origins.map((origin) => <li key={origin} className="break-all">{origin}</li>)}
          </ul>
        )}
      </div>
      <div className="sm:w-24"><Badge tone={apiKey.kind === 'SECRET' ? 'warning' : 'neutral'}>{apiKey.kind === 'SECRET' ? 'Secret' : 'Publishable'}</Badge></div>
      <p className="text-sm text-muted sm:w-64">
        {revokedAt === null ? `Since ${formatInstant(apiKey.createdAt, brand.timeZone)}` : `Revoked ${formatInstant(revokedAt, brand.timeZone)}`}
      </p>
      <div className="flex gap-2 sm:w-40 sm:justify-end">
        {listsOrigins && <Button size="small" aria-label={`Origins of ${apiKey.name}`} onClick={onOrigins}>Origins</Button>}
        {revokedAt === null ? <Button size="small" aria-label={`Revoke ${apiKey.name}`} onClick={onRevoke}>Revoke</Button> : <Badge tone="danger">Revoked</Badge>}
      </div>
    </div>
  );
}
