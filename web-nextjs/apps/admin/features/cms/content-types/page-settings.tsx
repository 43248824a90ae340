'use client';

import { TextField } from '@/components/ui/inputs';
import { LanguageTabs, TranslatedField, WritingContext } from '@/components/ui/translated-field';
import { useWriting } from '@/features/console/use-writing';
import { type Problem, problemsAt } from '@/lib/errors';
import type { ShapeForm } from './model-form';

type Props = { shape: ShapeForm; problems: readonly Problem[]; onChange: (part: Partial<ShapeForm>) => void };

/** Makes a type's entries pages of the site. */
export function PageSettings({ shape, problems, onChange }: Props) {
  const { writing, setLocale } = useWriting();
  const hasAddress = shape.fields.some(({ kind }) => kind === 'SLUG');
  const at = shape.pageAt.trim();
  const isSite = at === '/';
  const hint = isSite ? 'These are the site’s own pages, each at its own address.' : at === '' ? 'Empty: entries are no pages of the site.' : hasAddress ? `Entries are listed at ${at}, each with its page at ${at}/…` : `All entries stand on one page, ${at}. With a field for the address, each would have its own.`;
  return (
    <WritingContext value={writing}>
      <section aria-label="On the site" className="card space-y-4 p-4 sm:p-5">
        <h3 className="font-semibold">On the site</h3>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="Address of its pages" optional className="font-mono" spellCheck={false} placeholder="/news" value={shape.pageAt} onChange={(pageAt) => { onChange({ pageAt }); }} maxLength={120} hint={hint} problems={problemsAt(problems, `${shape.key}.pageAt`)} />
          {at !== '' && !isSite && <TranslatedField label="Title of the list" texts={shape.pageTitle} onChange={(pageTitle) => { onChange({ pageTitle }); }} maxLength={80} problems={problemsAt(problems, `${shape.key}.pageTitle`)} />}
        </div>
        {at !== '' && !isSite && <LanguageTabs writing={writing} onChange={setLocale} />}
      </section>
    </WritingContext>
  );
}
