'use client';

import { TextField } from '@/components/ui/inputs';
import { TranslatedField } from '@/components/ui/translated-field';
import { type Problem, problemsAt } from '@/lib/errors';
import type { PageForm } from './page-form';

type Props = { form: PageForm; problems: readonly Problem[]; onChange: (part: Partial<PageForm>) => void };

export function SettingsFields({ form, problems, onChange }: Props) {
  return (
    <>
      <h2 className="font-semibold">Page settings</h2>
      <TranslatedField label="Title" texts={form.title} onChange={(title) => { onChange({ title }); }} problems={problemsAt(problems, 'title')} maxLength={160} />
      <TranslatedField label="Description" optional rows={3} hint="Two sentences for search engines and shared links." texts={form.description} onChange={(description) => { onChange({ description }); }} problems={problemsAt(problems, 'description')} maxLength={300} />
      <TextField label="Address" value={form.path} className="font-mono" spellCheck={false} hint={form.path === '/' ? 'This is the home page.' : 'Such as /about.'} onChange={(path) => { onChange({ path }); }} problems={problemsAt(problems, 'path')} />
    </>
  );
}
