'use client';

import Link from 'next/link';
import { useMemo } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Notice, Problems } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { useToast } from '@/components/ui/toast';
import { LanguageTabs, WritingContext } from '@/components/ui/translated-field';
import type { Definition } from '@/features/cms/content-types/documents';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { ReceiptProgress } from '@/features/freshness/receipt-progress';
import { has, problemsElsewhere } from '@/lib/errors';
import { useShortcut } from '@/lib/use-shortcut';
import type { Entry } from './documents';
import { EntryMenu } from './entry-menu';
import { isSite, type Shape } from './entry-model';
import { titleIn } from './entry-title';
import { EntryFormContext } from './fields/form-context';
import { ShapeFields } from './fields/shape-fields';
import { useEntryEditor } from './use-entry-editor';

type Props = { loaded: Entry | null; shape: Shape; definition: Definition };

export function EntryEditor({ loaded, shape, definition }: Props) {
  const { brand, site, path, viewer } = useConsole();
  const toast = useToast();
  const editor = useEntryEditor(loaded, shape, definition);
  const { entry, values, context, changed, problems } = editor;
  const { writing, setLocale } = useWriting();
  const form = useMemo(() => ({ context, shape, values, problems }), [context, shape, values, problems]);
  const mayPublish = viewer.permissions.includes('PublishContent');
  const isNew = entry === null;
  const working = editor.saving || editor.publishing;
  const title = titleIn(shape, values, brand.defaultLocale) || entry?.title || (isNew ? `New: ${shape.label}` : 'Entry without a title');
  const hasLanguages = [shape, ...context.components.values()].some(({ fields }) => fields.some(({ isLocalised, kind }) => isLocalised || kind === 'PAGE_BLOCKS'));

  const save = async () => {
    if (await editor.save()) toast('The draft is saved. The public sees it once you publish.');
  };
  useShortcut('s', () => { if ((changed || isNew) && !working) void save(); });

  return (
    <WritingContext value={writing}>
      <PageHeader
        above={<BackLink href={path(`content/${shape.name}`)}>{shape.label}</BackLink>}
        title={title}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone={entry?.isPublished ? 'good' : 'neutral'}>{entry?.isPublished ? 'Published' : 'Not published'}</Badge>
            {entry && isSite(shape) && <Link href={path(`pages/${encodeURIComponent(entry.id)}`)} className="rounded text-sm underline underline-offset-4">Open in the page editor</Link>}
            {entry?.path && <a href={`${site}${entry.path}`} target="_blank" rel="noopener" className="rounded font-mono text-sm underline underline-offset-4">{entry.path}</a>}
            {changed || isNew ? <Badge tone="warning">Not saved</Badge> : entry.isPublished && entry.hasUnpublishedChanges && <Badge tone="warning">Draft changes</Badge>}
          </span>
        }
        actions={
          <>
            <Button busy={working} disabled={!changed && !isNew} onClick={() => { void save(); }}>Save draft</Button>
            {mayPublish && <Button look="primary" busy={working} disabled={!changed && !isNew && entry.isPublished && !entry.hasUnpublishedChanges} onClick={() => { void editor.publish(); }}>{changed || isNew ? 'Save and publish' : 'Publish'}</Button>}
            {entry && <EntryMenu editor={editor} entry={entry} mayPublish={mayPublish} />}
          </>
        }
      />
      <div className="max-w-3xl space-y-5">
        {editor.receipt !== null && <ReceiptProgress id={editor.receipt} onClose={editor.hideReceipt} />}
        {has(problems, 'STALE_VERSION') && (
          <Notice tone="warning" title="Somebody else saved this entry meanwhile" action={<Button size="small" onClick={() => { void editor.reload(); }}>Load theirs</Button>}>
            What you typed is still here, but it cannot be saved over theirs. Copy what you need, then load their version and put it in.
          </Notice>
        )}
        <Problems problems={problemsElsewhere(problems, ['version', ...shape.fields.map(({ name }) => `values.${name}`)])} />
        {problems.some(({ field }) => field?.startsWith('values.')) && <p role="alert" className="text-sm font-medium text-danger">Not saved or published yet: what is missing or wrong is said below, beside each field.</p>}
        {hasLanguages && <LanguageTabs writing={writing} onChange={setLocale} />}
        <EntryFormContext value={form}>
          <form className="card p-4 sm:p-6" noValidate onSubmit={(e) => { e.preventDefault(); }}>
            <ShapeFields shape={shape} values={values} path="values" onChange={editor.setValues} />
          </form>
        </EntryFormContext>
      </div>
    </WritingContext>
  );
}
