'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice, Problems } from '@/components/ui/notice';
import { useConsole } from '@/features/console/console-context';
import { EndImpersonationDocument } from '@/features/operator/documents';
import { OperatorApi } from '@/lib/api/api-provider';
import { useSave } from '@/lib/api/use-save';
import { formatInstant } from '@/lib/time';
import { stateTexts } from './state-text';

/** What everybody in this console must know: that an operator acts here, and that the restaurant is not simply live. */
export function Banners() {
  const { viewer, state, brand } = useConsole();
  const { impersonation } = viewer;
  const text = stateTexts[state.status];
  return (
    <>
      {impersonation && <OperatorApi><ActingBanner id={impersonation.id} until={impersonation.endsAt} reason={impersonation.reason} /></OperatorApi>}
      {state.status !== 'ACTIVE' && (
        <Notice tone={state.status === 'PAST_DUE' ? 'warning' : 'danger'} title={text.label} className="mb-6">
          <p>{text.text}</p>
          {state.reason !== null && <p className="mt-1">Reason: {state.reason}</p>}
          {state.deletionDueAt !== null && <p className="mt-1 font-semibold">Deleted on {formatInstant(state.deletionDueAt, brand.timeZone)}.</p>}
        </Notice>
      )}
    </>
  );
}

function ActingBanner({ id, until, reason }: { id: string; until: string; reason: string }) {
  const { brand } = useConsole();
  const { save, saving, problems } = useSave(EndImpersonationDocument);
  const [ended, setEnded] = useState(false);
  const end = async () => {
    const { value } = await save({ input: { id } });
    if (value === null) return;
    setEnded(true);
    window.location.assign(`/operator/${brand.slug}`);
  };
  return (
    <>
      <Notice tone="warning" title={`You act for ${brand.name}`} className="mb-6" action={<Button busy={saving || ended} onClick={() => { void end(); }}>End now</Button>}>
        <p>Until {formatInstant(until)}. The owners see every change. Reason: {reason}</p>
      </Notice>
      <Problems problems={problems} className="mb-6" />
    </>
  );
}
