'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice, Problems } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { useToast } from '@/components/ui/toast';
import { LanguageTabs, WritingContext } from '@/components/ui/translated-field';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { ReceiptProgress } from '@/features/freshness/receipt-progress';
import { has, problemsElsewhere } from '@/lib/errors';
import { firstText } from '@/lib/texts';
import type { LoadedPage } from './documents';
import { EditorMenu } from './editor-menu';
import { EditorPanes } from './editor-panes';
import { usePageEditor } from './use-page-editor';

export function Editor({ loaded }: { loaded: LoadedPage }) {
  const { brand, path, site } = useConsole();
  const toast = useToast();
  const editor = usePageEditor(loaded);
  const { page, form, changed, problems } = editor;
  const { writing, setLocale } = useWriting();
  const [stamp, setStamp] = useState(0);
  const title = firstText(form.title, brand.defaultLocale) || form.path;

  const save = async () => {
    if (!(await editor.save())) return;
    setStamp((before) => before + 1);
    toast('The draft is saved. Visitors see it once you publish.');
  };
  const publish = async () => {
    if (await editor.publish()) setStamp((before) => before + 1);
  };

  return (
    <WritingContext value={writing}>
      <PageHeader
        above={<BackLink href={path('pages')}>Pages</BackLink>}
        title={title}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <span className="font-mono text-sm">{page.path}</span>
            <Badge tone={page.isPublished ? 'good' : 'neutral'}>{page.isPublished ? 'Published' : 'Not published'}</Badge>
            {changed ? <Badge tone="warning">Not saved</Badge> : page.hasUnpublishedChanges && <Badge tone="warning">Draft changes</Badge>}
          </span>
        }
        actions={
          <>
            <Button busy={editor.saving} disabled={!changed} onClick={() => { void save(); }}>Save draft</Button>
            <Button look="primary" busy={editor.publishing} disabled={!changed && page.isPublished && !page.hasUnpublishedChanges} onClick={() => { void publish(); }}>{changed ? 'Save and publish' : 'Publish'}</Button>
            <EditorMenu editor={editor} site={site} onRestored={() => { setStamp((before) => before + 1); }} />
          </>
        }
      />
      <div className="space-y-4">
        {editor.receipt !== null && <ReceiptProgress id={editor.receipt} onClose={editor.hideReceipt} />}
        {has(problems, 'STALE_VERSION') && (
          <Notice tone="warning" title="Somebody else saved this page meanwhile" action={<Button size="small" onClick={() => { void editor.reload(); }}>Load theirs</Button>}>
            What you typed is still here, but it cannot be saved over theirs. Copy what you need, then load their version and put it in.
          </Notice>
        )}
        <Problems problems={problemsElsewhere(problems, ['title', 'description', 'path', 'version', ...form.blocks.map((_, i) => `blocks.${String(i)}`)])} />
        <LanguageTabs writing={writing} onChange={setLocale} />
        <EditorPanes editor={editor} stamp={stamp} onSave={() => { void save(); }} />
      </div>
    </WritingContext>
  );
}
