'use client';

import { useParams } from 'next/navigation';
import { useState } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SelectField, TextField } from '@/components/ui/inputs';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { PagingBar } from '@/components/ui/paging-bar';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { usePaging } from '@/lib/use-paging';
import { useSearch } from '@/lib/use-search';
import { EntriesDocument, EntryCountsDocument, EntryTypesDocument } from './documents';
import { EntryList } from './entry-list';
import { isSite, type Shape } from './entry-model';
import { type EntryState, stateChoices } from './entry-state';

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
  const [state, setState] = useState<EntryState | ''>('');
  const counts = useLoad(EntryCountsDocument, { type: shape.name, search: search || null }).data?.contentEntryCounts;
  return (
    <>
      <PageHeader above={<BackLink href={path('content')}>Content</BackLink>} title={shape.label} lead={shape.description ?? undefined} actions={<>{isSite(shape) && <ButtonLink href={path('pages')}>Page editor</ButtonLink>}<NewEntry shape={shape} /></>} />
      <div className="mb-4 grid max-w-2xl gap-4 sm:grid-cols-[1fr_14rem]">
        <TextField label="Search by title" type="search" value={words} onChange={setWords} maxLength={100} />
        <SelectField label="State" value={state} choices={stateChoices(counts)} onChange={(value) => { setState(value as EntryState | ''); }} />
      </div>
      <Found key={`${search} ${state}`} shape={shape} search={search} state={state} />
    </>
  );
}

function NewEntry({ shape }: { shape: Shape }) {
  const { path } = useConsole();
  return <ButtonLink look="primary" icon="add" href={path(`content/${shape.name}/new`)}>New entry</ButtonLink>;
}

function Found({ shape, search, state }: { shape: Shape; search: string; state: EntryState | '' }) {
  const paging = usePaging();
  const loaded = useLoad(EntriesDocument, { type: shape.name, search: search || null, state: state || null, after: paging.after });
  return (
    <LoadState of={loaded}>
      {({ contentEntries }) => {
        if (contentEntries.totalCount === 0) {
          return search === '' && state === '' ? (
            <EmptyState icon="layers" title="No entries yet" action={<NewEntry shape={shape} />}>{shape.description ?? `Write the first of “${shape.label}”. It stays a draft until you publish it.`}</EmptyState>
          ) : (
            <p role="status" className="py-8 text-center text-muted">{search === '' ? 'There are none in this state.' : `Nothing is called “${search}”.`}</p>
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
