'use client';

import { ButtonLink } from '@/components/ui/button';
import { ClientOnly } from '@/components/ui/client-only';
import { LoadState, Skeleton } from '@/components/ui/load-state';
import { PlatformApi } from '@/lib/api/api-provider';
import { useAddressToken } from '@/lib/address-token';
import { useLoad } from '@/lib/api/use-load';
import { SignInForm } from '../sign-in-form';
import { SmallPage } from '../small-page';
import { AcceptForm } from './accept-form';
import { InvitationOfferDocument } from './documents';

/** Where an invitation's link leads: says what is offered, and lets the right person accept it. */
export function InvitationPage() {
  return <PlatformApi><ClientOnly fallback={<Waiting />}>{() => <Offered />}</ClientOnly></PlatformApi>;
}

const Waiting = () => <SmallPage title="Your invitation"><div role="status" aria-label="Loading"><Skeleton /></div></SmallPage>;

function Offered() {
  const token = useAddressToken();
  const loaded = useLoad(InvitationOfferDocument, { token });
  return (
    <LoadState of={loaded} skeleton={<Waiting />}>
      {({ invitation, viewer }) => {
        if (!invitation) return <SmallPage title="This invitation is over"><p className="mb-4">It was used, taken back, or is too old. Ask for another one.</p><ButtonLink href="/">To your restaurants</ButtonLink></SmallPage>;
        const isThem = viewer?.email.toLowerCase() === invitation.email.toLowerCase();
        return (
          <SmallPage title={`Work with ${invitation.brandName}`} lead={`You are invited as ${invitation.roleName}, with ${invitation.email}.`}>
            {invitation.needsSignIn && !isThem ? (
              <>
                <p className="mb-4">This address has an account. Sign in with it to accept.</p>
                <SignInForm email={invitation.email} onSignedIn={loaded.reload} />
              </>
            ) : (
              <AcceptForm token={token} offer={invitation} />
            )}
          </SmallPage>
        );
      }}
    </LoadState>
  );
}
