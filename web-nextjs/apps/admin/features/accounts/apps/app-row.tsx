import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { permissionsText } from '@/features/accounts/staff/roles';
import type { App } from './documents';

export type AppAction = 'rotate' | 'remove';

export function AppRow({ app, onOpen }: { app: App; onOpen: (action: AppAction) => void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="truncate font-semibold">{app.name}</p>
        <p className="truncate font-mono text-sm text-muted">{app.clientId}</p>
        <p className="text-sm text-muted">{permissionsText(app.permissions)}</p>
        <ul aria-label={`Addresses of ${app.name}`} className="mt-1 text-sm text-muted">
          {app.redirectUris.map((uri) => <li key={uri} className="break-all">{uri}</li>)}
        </ul>
      </div>
      {app.actsForItself && <Badge tone="warning">By itself</Badge>}
      <div className="flex flex-wrap gap-2 sm:justify-end">
        {app.secretHint !== null && <Button size="small" aria-label={`New secret for ${app.name}`} onClick={() => { onOpen('rotate'); }}>New secret</Button>}
        <Button size="small" aria-label={`Remove ${app.name}`} onClick={() => { onOpen('remove'); }}>Remove</Button>
      </div>
    </div>
  );
}
