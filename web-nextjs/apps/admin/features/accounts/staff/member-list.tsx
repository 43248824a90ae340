'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { Member, Role } from './documents';
import { RemoveDialog } from './remove-dialog';
import { RoleDialog } from './role-dialog';

type Props = { members: readonly Member[]; roles: readonly Role[]; onChanged: () => void };

export function MemberList({ members, roles, onChanged }: Props) {
  const [changing, setChanging] = useState<Member | null>(null);
  const [removing, setRemoving] = useState<Member | null>(null);
  return (
    <section aria-label="People">
      <ul className="card divide-y divide-line">
        {members.map((member) => (
          <li key={member.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="truncate font-semibold">{member.name}{member.isYou && <span className="font-normal text-muted"> (you)</span>}</p>
              <p className="truncate text-sm text-muted">{member.email}</p>
            </div>
            <Badge tone={member.role.role === 'OWNER' ? 'good' : 'neutral'}>{member.role.name}</Badge>
            {member.role.mayGrant && (
              <div className="flex gap-2">
                <Button size="small" aria-label={`Change the role of ${member.name}`} onClick={() => { setChanging(member); }}>Role</Button>
                <Button size="small" aria-label={`Remove ${member.name}`} onClick={() => { setRemoving(member); }}>Remove</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {changing && <RoleDialog member={changing} roles={roles} onClose={() => { setChanging(null); }} onChanged={onChanged} />}
      {removing && <RemoveDialog member={removing} onClose={() => { setRemoving(null); }} onRemoved={onChanged} />}
    </section>
  );
}
