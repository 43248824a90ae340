'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { EntryNameDocument } from '../documents';
import { ChosenRow } from './chosen-row';
import { EntryPicker } from './entry-picker';
import type { Around } from './one-field';

type Props = { around: Around; name: string; types: readonly string[]; id: string; onChange: (id: string) => void };

export function ReferenceField({ around, name, types, id, onChange }: Props) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <ChosenRow around={around} name={name} chosen={id === '' ? null : <EntryName id={id} />} onChoose={() => { setChoosing(true); }} onRemove={() => { onChange(''); }} />
      {choosing && (
        <EntryPicker
          title={`Choose: ${name}`}
          types={types}
          onClose={() => { setChoosing(false); }}
          onChosen={(chosen) => {
            setChoosing(false);
            onChange(chosen);
          }}
        />
      )}
    </>
  );
}

function EntryName({ id }: { id: string }) {
  const { path } = useConsole();
  const { data, failure } = useLoad(EntryNameDocument, { id });
  const entry = data?.contentEntry;
  if (!entry) return data || failure ? <span className="text-danger">An entry that is gone</span> : <span className="text-muted">…</span>;
  return (
    <span className="inline-flex max-w-full items-center gap-2">
      <Link className="link truncate" href={path(`content/${entry.type}/${encodeURIComponent(entry.id)}`)} target="_blank">{entry.title || 'Entry without a title'}</Link>
      {!entry.isPublished && <Badge>Not published</Badge>}
    </span>
  );
}
