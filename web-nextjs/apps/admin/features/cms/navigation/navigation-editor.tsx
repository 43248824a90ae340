'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice, Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { LanguageTabs, WritingContext } from '@/components/ui/translated-field';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { useSave } from '@/lib/api/use-save';
import { has, problemsElsewhere } from '@/lib/errors';
import { useLeaveWarning } from '@/lib/use-leave-warning';
import { type Navigation, UpdateNavigationDocument } from './documents';
import { formOf, inputOf } from './links-form';
import { LinksFields } from './links-fields';

export function NavigationEditor({ navigation, onReload }: { navigation: Navigation; onReload: () => void }) {
  const { brand, path } = useConsole();
  const toast = useToast();
  const { writing, setLocale } = useWriting();
  const [form, setForm] = useState(() => formOf(navigation));
  const { save, saving, problems } = useSave(UpdateNavigationDocument);
  const changed = JSON.stringify(form) !== JSON.stringify(formOf(navigation));
  useLeaveWarning(changed);

  const submit = async () => {
    const { value } = await save({ input: inputOf(form, navigation.version, brand.locales) });
    if (value) toast('The links are saved.', { label: 'Receipts', href: path('receipts') });
  };

  return (
    <WritingContext value={writing}>
      <form onSubmit={(e) => { e.preventDefault(); void submit(); }} noValidate className="max-w-3xl space-y-6">
        <LanguageTabs writing={writing} onChange={setLocale} />
        <LinksFields title="Head" path="header" empty="No links: the head shows only your name." links={form.header} problems={problems} onChange={(header) => { setForm({ ...form, header }); }} />
        <LinksFields title="Foot" path="footer" empty="No links yet. Imprint and privacy usually stand here." links={form.footer} problems={problems} onChange={(footer) => { setForm({ ...form, footer }); }} />
        {has(problems, 'STALE_VERSION') && (
          <Notice tone="warning" title="Somebody else saved the links meanwhile" action={<Button size="small" onClick={onReload}>Load theirs</Button>}>Loading shows theirs; your changes here are lost then.</Notice>
        )}
        <Problems problems={problemsElsewhere(problems, ['header', 'footer', 'version'])} />
        <Button type="submit" look="primary" busy={saving} disabled={!changed}>Save the links</Button>
      </form>
    </WritingContext>
  );
}
