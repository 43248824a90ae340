'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Menu } from '@/components/ui/menu';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { formatInstant } from '@/lib/time';
import { CheckDomainDocument, RemoveDomainDocument, SetPrimaryDomainDocument, type SiteDomain } from './documents';
import { certificateText, findingText, isServed, stateTexts } from './domain-text';
import { DomainRecords } from './domain-records';

type Props = { domain: SiteDomain; onChanged: () => void };

export function DomainRow({ domain, onChanged }: Props) {
  const { brand } = useConsole();
  const toast = useToast();
  const check = useSave(CheckDomainDocument);
  const prefer = useSave(SetPrimaryDomainDocument);
  const remove = useSave(RemoveDomainDocument);
  const [removing, setRemoving] = useState(false);
  const state = stateTexts[domain.state];

  const look = async () => {
    const { value } = await check.save({ input: { id: domain.id } });
    if (value) toast(findingText(value));
    onChanged();
  };
  const choose = async () => {
    const { value } = await prefer.save({ input: { id: domain.isPrimary ? null : domain.id } });
    if (value) toast(domain.isPrimary ? 'The address of the platform is the main one again.' : `${domain.host} is the main address now.`);
    onChanged();
  };
  const giveUp = async () => {
    const { value } = await remove.save({ input: { id: domain.id } });
    if (value === null) return;
    toast(`${domain.host} is removed.`);
    setRemoving(false);
    onChanged();
  };

  return (
    <div className="space-y-3 px-4 py-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <p className="flex flex-wrap items-center gap-2 font-semibold break-all">{domain.host} <Badge tone={state.tone}>{state.label}</Badge>{domain.isPrimary && <Badge>main address</Badge>}</p>
          <p className="text-sm text-muted">{domain.checkedAt === null ? 'Not looked at yet.' : `Last looked at ${formatInstant(domain.checkedAt, brand.timeZone)}.`}</p>
        </div>
        <div className="flex gap-2">
          <Button size="small" aria-label={`Check ${domain.host}`} busy={check.saving} onClick={() => { void look(); }}>Check</Button>
          <Menu
            trigger={<IconButton icon="more" label={`More about ${domain.host}`} />}
            entries={[
              { label: domain.isPrimary ? 'Main address no longer' : 'Make it the main address', icon: 'check', disabled: !isServed(domain), onSelect: () => { void choose(); } },
              'line',
              { label: 'Remove', icon: 'trash', danger: true, onSelect: () => { setRemoving(true); } },
            ]}
          />
        </div>
      </div>
      {domain.endsAt !== null && <p className="text-sm">The record is missing. Unless it comes back, the site is not live here after {formatInstant(domain.endsAt, brand.timeZone)}.</p>}
      {domain.certificate !== null && <p className="text-sm">{certificateText(domain.certificate, (at) => formatInstant(at, brand.timeZone))}</p>}
      {domain.isHeldByAnother && <p className="text-sm">The record is there, but another restaurant has this name, or had it less than 30 days ago.</p>}
      {domain.state !== 'ACTIVE' && <DomainRecords domain={domain} />}
      <Problems problems={[...check.problems, ...prefer.problems]} />
      {removing && (
        <Confirm open title={`Remove ${domain.host}?`} confirm="Remove" busy={remove.saving} problems={remove.problems} onConfirm={() => { void giveUp(); }} onCancel={() => { setRemoving(false); }}>
          Your site is not live there any more. For 30 days nobody else can take the name; you can add it again.
        </Confirm>
      )}
    </div>
  );
}
