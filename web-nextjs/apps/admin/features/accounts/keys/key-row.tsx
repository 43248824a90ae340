'use client';

import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useConsole } from '@/features/console/console-context';
import { permissionsText } from '@/features/accounts/staff/roles';
import { useNow } from '@/lib/use-now';
import type { ApiKey } from './documents';
import { lifeText, stateOf, lastUseText } from './key-text';

export type KeyAction = 'origins' | 'permissions' | 'rotate' | 'revoke';

export function KeyRow({ apiKey, onOpen }: { apiKey: ApiKey; onOpen: (action: KeyAction) => void }) {
  const { brand } = useConsole();
  const now = useNow();
  const { name, origins } = apiKey;
  const state = stateOf(apiKey, now);
  const isLive = state === 'live';
  const isSecret = apiKey.kind === 'SECRET';
  const act = (action: KeyAction, label: string, words: string) => <Button size="small" aria-label={`${words} ${name}`} onClick={() => { onOpen(action); }}>{label}</Button>;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className={isLive ? 'truncate font-semibold' : 'truncate font-semibold text-muted line-through'}>{name}</p>
        <p className="truncate font-mono text-sm text-muted">{apiKey.hint}</p>
        {isLive && isSecret && <p className="text-sm text-muted">{permissionsText(apiKey.permissions)}</p>}
        {isLive && origins.length > 0 && (
          <ul aria-label={`Origins of ${name}`} className="mt-1 text-sm text-muted">
            {origins.map((origin) => <li key={origin} className="break-all">{origin}</li>)}
          </ul>
        )}
      </div>
      <div className="sm:w-24"><Badge tone={isSecret ? 'warning' : 'neutral'}>{isSecret ? 'Secret' : 'Publishable'}</Badge></div>
      <div className="text-sm text-muted sm:w-56">
        <p>{lifeText(apiKey, now, brand.timeZone)}</p>
        <p>{lastUseText(apiKey.lastUsedAt, now)}</p>
      </div>
      <div className="flex flex-wrap gap-2 sm:w-72 sm:justify-end">
        {isLive && !isSecret && act('origins', 'Origins', 'Origins of')}
        {isLive && isSecret && act('permissions', 'Permissions', 'Permissions of')}
        {isLive && apiKey.successorId === null && act('rotate', 'Replace', 'Replace')}
        {state === 'revoked' ? <Badge tone="danger">Revoked</Badge> : act('revoke', 'Revoke', 'Revoke')}
        {state === 'expired' && <Badge tone="danger">Expired</Badge>}
      </div>
    </div>
  );
}
