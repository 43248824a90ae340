'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Role } from './documents';
import { OwnRoleDialog } from './own-role-dialog';
import { permissionsText } from './roles';

/** What each role allows, and the brand's own roles to work on. */
export function OwnRoles({ roles, onChanged }: { roles: readonly Role[]; onChanged: () => void }) {
  const [editing, setEditing] = useState<Role | 'new' | null>(null);
  return (
    <section aria-labelledby="roles-heading">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="roles-heading" className="text-lg font-semibold">Roles</h2>
        <Button icon="add" onClick={() => { setEditing('new'); }}>Role of your own</Button>
      </div>
      <ul className="card divide-y divide-line">
        {roles.map((role) => (
          <li key={role.ownRole?.id ?? role.role} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="truncate font-semibold">{role.name}</p>
              <p className="text-sm text-muted">{permissionsText(role.permissions)}</p>
            </div>
            {role.ownRole && role.mayGrant && <Button size="small" aria-label={`Edit the role ${role.name}`} onClick={() => { setEditing(role); }}>Edit</Button>}
          </li>
        ))}
      </ul>
      {editing !== null && <OwnRoleDialog role={editing === 'new' ? null : editing} onClose={() => { setEditing(null); }} onSaved={onChanged} />}
    </section>
  );
}
