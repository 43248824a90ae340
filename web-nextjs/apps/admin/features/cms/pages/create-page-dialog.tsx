'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { LanguageTabs, TranslatedField, WritingContext } from '@/components/ui/translated-field';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { firstText, type Texts, writtenTranslations } from '@/lib/texts';
import { CreatePageDocument } from './documents';
import { pathFor } from './page-path';

export function CreatePageDialog({ onClose }: { onClose: () => void }) {
  const { brand, path: consolePath } = useConsole();
  const router = useRouter();
  const { writing, setLocale } = useWriting();
  const [title, setTitle] = useState<Texts>({});
  const [written, setWritten] = useState<string | null>(null);
  const { save, saving, problems } = useSave(CreatePageDocument);
  const path = written ?? pathFor(firstText(title, 'en', brand.defaultLocale));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { path, title: writtenTranslations(title, brand.locales) } });
    if (value) router.push(consolePath(`pages/${encodeURIComponent(value.id)}`));
  };

  return (
    <Dialog open onClose={onClose} title="New page">
      <WritingContext value={writing}>
        <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
          <LanguageTabs writing={writing} onChange={setLocale} />
          <TranslatedField label="Title" texts={title} onChange={setTitle} problems={problemsAt(problems, 'title')} maxLength={160} />
          <TextField label="Address" value={path} onChange={setWritten} className="font-mono" spellCheck={false} placeholder="/about" hint="Where the page lives on your site." problems={problemsAt(problems, 'path')} />
          <Problems problems={problemsElsewhere(problems, ['title', 'path'])} />
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary" busy={saving}>Create</Button>
          </div>
        </form>
      </WritingContext>
    </Dialog>
  );
}
