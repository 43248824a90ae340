import { Button } from '@/components/ui/button';
import { permissionsText } from '@/features/accounts/staff/roles';
import { formatInstant } from '@/lib/time';
import type { Connection } from './documents';

/** `context` says what the list leaves open: whose an app is, or where it acts. */
type Props<T extends Connection> = { label: string; connections: readonly T[]; context: (connection: T) => string; busy: boolean; onDisconnect: (connection: T) => void };

export function ConnectionList<T extends Connection>({ label, connections, context, busy, onDisconnect }: Props<T>) {
  if (connections.length === 0) return <p className="text-sm text-muted">No app is connected.</p>;
  return (
    <ul aria-label={label} className="card divide-y divide-line">
      {connections.map((connection) => (
        <li key={connection.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
          <div className="min-w-0 flex-1 basis-56">
            <p className="truncate font-semibold">{connection.name}</p>
            <p className="text-sm text-muted">By {connection.makerName}, {context(connection)}, since {formatInstant(connection.connectedAt)}</p>
            <p className="text-sm text-muted">{permissionsText(connection.permissions)}</p>
          </div>
          <Button size="small" busy={busy} aria-label={`Disconnect ${connection.name}, ${context(connection)}`} onClick={() => { onDisconnect(connection); }}>Disconnect</Button>
        </li>
      ))}
    </ul>
  );
}
