'use client';

import { Button } from '@/components/ui/button';
import { Notice, Problems } from '@/components/ui/notice';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { type Account, ConnectPaymentsDocument } from './documents';

/** Whether guests can pay online, and the way to it. */
export function AccountNotice({ account, onChanged }: { account: Account | null; onChanged: () => void }) {
  const { brand, viewer } = useConsole();
  const { save, saving, problems } = useSave(ConnectPaymentsDocument);
  const connect = async () => {
    const { value } = await save({ input: { back: window.location.href, country: brand.country } });
    if (!value) return;
    if (value.page === null) onChanged();
    else window.location.assign(value.page);
  };
  if (account !== null && account.takesPayments && !account.needsInput) {
    return <Notice tone="good">{account.gateway === 'SIMULATOR' ? 'Payments are simulated here: test cards, no real money.' : `Guests can pay online: ${account.accountId} at Stripe.`}</Notice>;
  }
  const title = account === null ? 'Guests cannot pay online yet' : account.takesPayments ? 'The gateway wants to know more of you' : 'Guests cannot pay online until the gateway knows who you are';
  const action = viewer.permissions.includes('ManageBrand') ? <Button size="small" look="primary" busy={saving} onClick={() => { void connect(); }}>{account === null ? 'Take payments online' : 'Go on'}</Button> : undefined;
  return (
    <>
      <Notice tone="warning" title={title} action={action}>{action ? 'It takes a few minutes; you come back here.' : 'The owner can change that here.'}</Notice>
      <Problems problems={problems} />
    </>
  );
}
