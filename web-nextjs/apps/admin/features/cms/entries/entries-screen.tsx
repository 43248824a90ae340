'use client';

import { useParams } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/inputs';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { PagingBar } from '@/components/ui/paging-bar';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { usePaging } from '@/lib/use-paging';
import { useSearch } from '@/lib/use-search';
import { EntriesDocument, EntryTypesDocument } from './documents';
import { EntryList } from './entry-list';
import type { Shape } from './entry-model';

/** The entries of one type. */
export function EntriesScreen() {
  const { type } = useParams<{ type: string }>();
  const { path } = useConsole();
  const loaded = useLoad(EntryTypesDocument, {});
  return (
    <LoadState of={loaded}>
      {({ contentModel }) => {
        const shape = contentModel.published.types.find(({ name }) => name === type);
        return shape ? (
          <Entries key={type} shape={shape} />
        ) : (
          <EmptyState icon="layers" title="There is no such content type" action={<ButtonLink href={path('content')}>All content</ButtonLink>}>It was removed, or it was not published yet.</EmptyState>
        );
      }}
    </LoadState>
  );
}

function Entries({ shape }: { shape: Shape }) {
  const { path } = useConsole();
  const { words, setWords, search } = useSearch();
  return (
    <>
      <PageHeader above={<BackLink href={path('content')}>Content</BackLink>} title={shape.label} lead={shape.description ?? undefined} actions={<NewEntry shape={shape} />} />
      <div className="mb-4 max-w-sm"><TextField label="Search by title" type="search" value={words} onChange={setWords} maxLength={100} /></div>
      <Found key={search} shape={shape} search={search} />
    </>
  );
}

function NewEntry({ shape }: { shape: Shape }) {
  const { path } = useConsole();
  return <ButtonLink look="primary" icon="add" href={path(`content/${shape.name}/new`)}>New entry</ButtonLink>;
}

function Found({ shape, search }: { shape: Shape; search: string }) {
  const paging = usePaging();
  const loaded = useLoad(EntriesDocument, { type: shape.name, search: search || null, after: paging.after });
  return (
    <LoadState of={loaded}>
      {({ contentEntries }) => {
        if (contentEntries.totalCount === 0) {
          return search === '' ? (
            <EmptyState icon="layers" title="No entries yet" action={<NewEntry shape={shape} />}>{shape.description ?? `Write the first of “${shape.label}”. It stays a draft until you publish it.`}</EmptyState>
          ) : (
            <p role="status" className="py-8 text-center text-muted">Nothing is called “{search}”.</p>
          );
        }
        return (
          <>
            <p role="status" className="mb-2 text-sm text-muted">{contentEntries.totalCount === 1 ? '1 entry' : `${String(contentEntries.totalCount)} entries`}, those changed last in front</p>
            <EntryList entries={contentEntries.nodes} />
            <PagingBar paging={paging} info={contentEntries.pageInfo} />
          </>
        );
      }}
    </LoadState>
  );
}
