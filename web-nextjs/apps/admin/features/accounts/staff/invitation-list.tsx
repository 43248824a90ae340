'use client';

import { Button } from '@/components/ui/button';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { formatInstant } from '@/lib/time';
import { type Invitation, RevokeInvitationDocument } from './documents';

export function InvitationList({ invitations, onChanged }: { invitations: readonly Invitation[]; onChanged: () => void }) {
  const { brand } = useConsole();
  const toast = useToast();
  const { save, saving, problems } = useSave(RevokeInvitationDocument);
  const revoke = async ({ id, email }: Invitation) => {
    const { value } = await save({ input: { id } });
    if (!value) return;
    toast(`The invitation of ${email} is taken back.`);
    onChanged();
  };
  return (
    <section aria-labelledby="invitations-heading">
      <h2 id="invitations-heading" className="mb-3 text-lg font-semibold">Open invitations</h2>
      <ul className="card divide-y divide-line">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="truncate font-semibold">{invitation.email}</p>
              <p className="text-sm text-muted">{invitation.role.name}, until {formatInstant(invitation.expiresAt, brand.timeZone)}</p>
            </div>
            {invitation.role.mayGrant && <Button size="small" busy={saving} aria-label={`Take the invitation of ${invitation.email} back`} onClick={() => { void revoke(invitation); }}>Take back</Button>}
          </li>
        ))}
      </ul>
      <Problems problems={problems} className="mt-3" />
    </section>
  );
}
