'use client';

import { useParams } from 'next/navigation';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { BackLink } from '@/features/console/back-link';
import { stateTexts } from '@/features/life/state-text';
import { useLoad } from '@/lib/api/use-load';
import { formatInstant } from '@/lib/time';
import { ActForm } from './act-form';
import { BrandDocument, type PlatformBrand } from './documents';
import { MoveForm } from './move-form';
import { OperatorFrame, OperatorGate } from './operator-frame';
import { usageText } from './usage';

export function BrandPage() {
  return <OperatorFrame>{() => <OneBrand />}</OperatorFrame>;
}

function OneBrand() {
  const { slug } = useParams<{ slug: string }>();
  const loaded = useLoad(BrandDocument, { slug });
  return (
    <OperatorGate of={loaded}>
      {({ platformBrand: brand }) => (brand ? <Details brand={brand} onChanged={loaded.reload} /> : <Notice tone="warning" title="No such restaurant">There is nothing at this address.</Notice>)}
    </OperatorGate>
  );
}

function Details({ brand, onChanged }: { brand: PlatformBrand; onChanged: () => void }) {
  const state = stateTexts[brand.status];
  return (
    <>
      <PageHeader above={<BackLink href="/operator">Restaurants</BackLink>} title={brand.name} lead={`${brand.slug} · ${brand.country} · since ${formatInstant(brand.createdAt)}`} actions={<Badge tone={state.tone}>{state.label}</Badge>} />
      {brand.deletionDueAt !== null && <Notice tone="danger" className="mb-6">Deleted on {formatInstant(brand.deletionDueAt)}.</Notice>}
      <p className="mb-6 text-muted">Owners: {brand.owners.map((o) => `${o.name} <${o.email}>`).join(', ')}</p>
      <Usage brand={brand} />
      <div className="grid gap-6 lg:grid-cols-2">
        <MoveForm key={brand.status} brand={brand} onMoved={onChanged} />
        <ActForm brand={brand} />
      </div>
      <History brand={brand} />
    </>
  );
}

function Usage({ brand }: { brand: PlatformBrand }) {
  if (brand.usage === null) return <Notice tone="warning" className="mb-6">Its database does not answer.</Notice>;
  return (
    <dl aria-label="Usage" className="card mb-6 grid grid-cols-2 gap-x-6 gap-y-3 p-5 sm:grid-cols-3 lg:grid-cols-5">
      {brand.usage.map((line) => {
        const { label, value } = usageText(line);
        return <div key={line.kind}><dt className="text-sm text-muted">{label}</dt><dd className="font-semibold tabular-nums">{value}</dd></div>;
      })}
    </dl>
  );
}

function History({ brand }: { brand: PlatformBrand }) {
  const lines = [
    ...brand.moves.map((m) => ({ at: m.at, author: m.author, text: m.from === m.to ? m.reason : `${stateTexts[m.from].label} → ${stateTexts[m.to].label}. ${m.reason}` })),
    ...brand.impersonations.map((i) => ({ at: i.startedAt, author: i.operator, text: `Acted for the restaurant until ${formatInstant(i.endedAt ?? i.endsAt)}. ${i.reason} (${String(i.actions.length)} changes)` })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-labelledby="history-heading" className="mt-10">
      <h2 id="history-heading" className="mb-3 text-lg font-semibold">History</h2>
      {lines.length === 0 ? <p className="text-muted">Nothing has happened yet.</p> : (
        <ol className="card divide-y divide-line text-sm">
          {lines.map((line) => (
            <li key={line.at + line.text} className="flex flex-wrap gap-x-4 px-4 py-2.5">
              <p className="min-w-0 flex-1 basis-56 break-words"><span className="font-semibold">{line.author}</span>: {line.text}</p>
              <p className="text-muted">{formatInstant(line.at)}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
