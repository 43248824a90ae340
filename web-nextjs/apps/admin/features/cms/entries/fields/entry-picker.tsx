'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/inputs';
import { LoadState } from '@/components/ui/load-state';
import { PagingBar } from '@/components/ui/paging-bar';
import { useLoad } from '@/lib/api/use-load';
import { usePaging } from '@/lib/use-paging';
import { useSearch } from '@/lib/use-search';
import { EntriesDocument } from '../documents';

type Props = { title: string; types: readonly string[]; onClose: () => void; onChosen: (typedId: string) => void };

/** Finds an entry by its title among those of the types that a field takes. */
export function EntryPicker({ title, types, onClose, onChosen }: Props) {
  const [type, setType] = useState(types[0] ?? '');
  const { words, setWords, search } = useSearch();
  return (
    <Dialog open onClose={onClose} title={title}>
      <div className="space-y-4">
        {types.length > 1 && <SelectField label="Type" value={type} choices={types.map((one) => ({ value: one, label: one }))} onChange={setType} />}
        <TextField label="Search by title" type="search" value={words} onChange={setWords} maxLength={100} />
        <Found key={`${type} ${search}`} type={type} search={search} onChosen={onChosen} />
      </div>
    </Dialog>
  );
}

function Found({ type, search, onChosen }: { type: string; search: string; onChosen: (typedId: string) => void }) {
  const paging = usePaging();
  const loaded = useLoad(EntriesDocument, { type, search: search || null, after: paging.after });
  return (
    <LoadState of={loaded}>
      {({ contentEntries }) =>
        contentEntries.nodes.length === 0 ? (
          <p className="py-6 text-center text-muted">{search === '' ? 'There are no entries of this type yet.' : `Nothing is called “${search}”.`}</p>
        ) : (
          <>
            <ul className="divide-y divide-line rounded-lg border border-line">
              {contentEntries.nodes.map((entry) => (
                <li key={entry.id}>
                  <button type="button" onClick={() => { onChosen(entry.typedId); }} className="flex min-h-11 w-full items-center gap-2 px-3 text-left -outline-offset-2 hover:bg-sunken">
                    <span className="min-w-0 flex-1 truncate">{entry.title || 'Entry without a title'}</span>
                    {!entry.isPublished && <Badge>Not published</Badge>}
                  </button>
                </li>
              ))}
            </ul>
            <PagingBar paging={paging} info={contentEntries.pageInfo} />
          </>
        )}
    </LoadState>
  );
}
