'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { StaffDocument } from './documents';
import { InvitationList } from './invitation-list';
import { InviteDialog } from './invite-dialog';
import { MemberList } from './member-list';
import { OwnRoles } from './own-roles';
import { StaffHistory } from './staff-history';

export function StaffScreen() {
  const { viewer } = useConsole();
  const loaded = useLoad(StaffDocument, {});
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <PageHeader
        title="Staff"
        lead="Who works here, and what they may do. Nobody gives rights that he lacks himself."
        actions={<Button look="primary" icon="add" disabled={loaded.data === undefined} onClick={() => { setInviting(true); }}>Invite</Button>}
      />
      <LoadState of={loaded}>
        {({ staff, invitations, staffRoles }) => (
          <div className="space-y-10">
            <MemberList members={staff} roles={staffRoles} onChanged={loaded.reload} />
            {invitations.length > 0 && <InvitationList invitations={invitations} onChanged={loaded.reload} />}
            <OwnRoles roles={staffRoles} onChanged={loaded.reload} />
            {viewer.permissions.includes('ManageBrand') && <StaffHistory />}
            {inviting && <InviteDialog roles={staffRoles} onClose={() => { setInviting(false); }} onInvited={loaded.reload} />}
          </div>
        )}
      </LoadState>
    </>
  );
}
