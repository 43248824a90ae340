'use client';

import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icons';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { EntryCountDocument, EntryTypesDocument } from './documents';
import type { Shape } from './entry-model';

/** What a brand writes, by its types. */
export function ContentScreen() {
  const { path, viewer } = useConsole();
  const loaded = useLoad(EntryTypesDocument, {});
  const toTypes = viewer.permissions.includes('EditContentModel') && <ButtonLink icon="settings" href={path('content-types')}>Content types</ButtonLink>;
  return (
    <>
      <PageHeader title="Content" lead="What you write beside the menu, pages among it. Your site and apps read it by your own GraphQL schema." actions={toTypes} />
      <LoadState of={loaded}>
        {({ contentModel: { published } }) =>
          published.types.length === 0 ? (
            <EmptyState icon="layers" title="No content types yet" action={toTypes}>A type says what entries of one sort hold: “Events”, for example, with a title, a day and a picture. {toTypes ? 'Make one and publish it.' : 'Ask the owner to make one.'}</EmptyState>
          ) : (
            <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
              {published.types.map((type) => <TypeCard key={type.name} shape={type} />)}
            </ul>
          )}
      </LoadState>
    </>
  );
}

function TypeCard({ shape }: { shape: Shape }) {
  const { path } = useConsole();
  const { data } = useLoad(EntryCountDocument, { type: shape.name });
  const count = data?.contentEntries.totalCount;
  return (
    <li>
      <Link href={path(`content/${shape.name}`)} className="card flex h-full items-start gap-3 p-4 transition-colors hover:border-edge">
        <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-leaf-soft text-leaf"><Icon name="layers" className="size-5" /></span>
        <span className="min-w-0">
          <span className="block truncate font-semibold">{shape.label}</span>
          <span className="block text-sm text-muted">{count === undefined ? '…' : count === 1 ? '1 entry' : `${String(count)} entries`}</span>
          {shape.description !== null && <span className="block text-sm text-muted">{shape.description}</span>}
        </span>
      </Link>
    </li>
  );
}
