'use client';

import { use, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { WritingContext } from '@/components/ui/translated-field';
import { useShortcut } from '@/lib/use-shortcut';
import { Outline } from './outline';
import { PreviewPane } from './preview-pane';
import type { PageEditor } from './use-page-editor';

type Props = { editor: PageEditor; stamp: number; onSave: () => void };

/** Editing and preview: side by side where there is room, one at a time on a phone. */
export function EditorPanes({ editor, stamp, onSave }: Props) {
  const { locale } = use(WritingContext);
  const [pane, setPane] = useState<'edit' | 'preview'>('edit');
  useShortcut('s', onSave);
  return (
    <>
      <div role="group" aria-label="Show" className="grid grid-cols-2 gap-1 rounded-lg bg-sunken p-1 xl:hidden">
        {(['edit', 'preview'] as const).map((value) => (
          <button key={value} type="button" aria-pressed={pane === value} onClick={() => { setPane(value); }} className="min-h-9 rounded-md font-semibold text-muted aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card">
            {value === 'edit' ? 'Edit' : 'Preview'}
          </button>
        ))}
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,27rem)_minmax(0,1fr)]">
        <div className={pane === 'edit' ? '' : 'max-xl:hidden'}><Outline editor={editor} /></div>
        <div className={pane === 'preview' ? 'xl:sticky xl:top-4' : 'max-xl:hidden xl:sticky xl:top-4'}>
          {editor.changed && <Notice className="mb-3">The preview shows the saved draft. Save to see your latest changes.</Notice>}
          <PreviewPane pageId={editor.page.id} locale={locale} stamp={stamp} />
        </div>
      </div>
    </>
  );
}
