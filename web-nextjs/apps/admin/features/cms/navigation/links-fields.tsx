'use client';

import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { TextField } from '@/components/ui/inputs';
import { SortableList } from '@/components/ui/sortable-list';
import { TranslatedField } from '@/components/ui/translated-field';
import { type Problem, problemsAt, problemsOf } from '@/lib/errors';
import { firstText } from '@/lib/texts';
import type { LinkForm } from './links-form';

type Props = { title: string; path: 'header' | 'footer'; empty: string; links: LinkForm[]; problems: readonly Problem[]; onChange: (links: LinkForm[]) => void };

export function LinksFields({ title, path, empty, links, problems, onChange }: Props) {
  const [added, setAdded] = useState(0);
  const byKey = new Map(links.map((link) => [link.key, link]));
  const nameOf = (key: string) => firstText(byKey.get(key)?.label) || 'link';
  const set = (key: string, part: Partial<LinkForm>) => { onChange(links.map((l) => (l.key === key ? { ...l, ...part } : l))); };
  return (
    <fieldset className="card p-5">
      <legend className="sr-only">{title}</legend>
      <p aria-hidden="true" className="mb-3 font-semibold">{title}</p>
      {links.length === 0 && <p className="mb-3 text-muted">{empty}</p>}
      <SortableList ids={links.map((l) => l.key)} nameOf={nameOf} onReorder={(keys) => { onChange(keys.flatMap((key) => byKey.get(key) ?? [])); }} className="space-y-3">
        {(key, sorting) => {
          const link = byKey.get(key);
          if (!link) return null;
          const at = `${path}.${String(links.indexOf(link))}`;
          return (
            <div className="flex flex-wrap items-start gap-2 bg-surface">
              <div className="mt-6">{sorting.handle}</div>
              <div className="min-w-36 flex-1"><TranslatedField label="Label" texts={link.label} onChange={(label) => { set(key, { label }); }} problems={problemsAt(problems, `${at}.label`)} maxLength={60} /></div>
              <TextField label="Leads to" fieldClassName="min-w-36 flex-1" placeholder="/menu" value={link.href} onChange={(href) => { set(key, { href }); }} problems={[...problemsAt(problems, `${at}.href`), ...problemsOf(problems, at)]} />
              <div className="mt-6 flex">
                <IconButton icon="arrowUp" label={`Move ${nameOf(key)} up`} disabled={!sorting.up} onClick={sorting.up} />
                <IconButton icon="arrowDown" label={`Move ${nameOf(key)} down`} disabled={!sorting.down} onClick={sorting.down} />
                <IconButton icon="trash" label={`Remove ${nameOf(key)}`} onClick={() => { onChange(links.filter((l) => l.key !== key)); }} />
              </div>
            </div>
          );
        }}
      </SortableList>
      <ProblemList problems={problemsOf(problems, path)} />
      <Button size="small" icon="add" className="mt-4" onClick={() => { setAdded(added + 1); onChange([...links, { key: `added-${String(added)}`, label: {}, href: '' }]); }}>Add a link</Button>
    </fieldset>
  );
}
