'use client';

import clsx from 'clsx';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icons';
import { problemsAt } from '@/lib/errors';
import { AddBlock } from './add-block';
import { BlockFields } from './block-fields';
import { BlockTreeList } from './block-tree-list';
import { blockLabels } from './blocks';
import { SettingsFields } from './settings-fields';
import { useBlockTree } from './use-block-tree';
import type { PageEditor } from './use-page-editor';

/** The page as a tree, with the form of what is chosen in it. */
export function Outline({ editor }: { editor: PageEditor }) {
  const { form, change, problems } = editor;
  const { root, place, select, update, actions } = useBlockTree(form.blocks, 'blocks', (blocks) => { change({ blocks }); });
  const settingsProblems = ['title', 'description', 'path'].flatMap((field) => problemsAt(problems, field));

  return (
    <div className="space-y-4">
      <section ref={root} aria-label="Blocks" className="card p-3">
        <button type="button" aria-pressed={!place} onClick={() => { select(null); }} className={clsx('mb-1 flex min-h-10 w-full items-center gap-2 rounded-lg px-2 text-left font-semibold', place ? 'hover:bg-sunken' : 'bg-leaf-soft')}>
          <Icon name="settings" className="size-4 text-muted" />
          Page settings
          {settingsProblems.length > 0 && <Badge tone="danger" className="ml-auto">{settingsProblems.length} to fix</Badge>}
        </button>
        {form.blocks.length === 0 && <p className="px-2 py-4 text-muted">An empty page. Begin with an opening: big words and a picture.</p>}
        <BlockTreeList all={form.blocks} blocks={form.blocks} parentId={null} path="blocks" depth={1} selected={place?.block.id ?? null} problems={problems} actions={actions} />
        <div className="mt-2"><AddBlock label="Add a block" sections onAdd={(type) => { actions.add(type, null); }} /></div>
      </section>
      <section aria-label={place ? blockLabels[place.block.type].label : 'Page settings'} className="card space-y-4 p-5">
        {place ? (
          <>
            <h2 className="font-semibold">{blockLabels[place.block.type].label} <span className="font-normal text-muted">· {blockLabels[place.block.type].about}</span></h2>
            <BlockFields key={place.block.id} block={place.block} path={place.path} problems={problems} pictures={editor.pictures} onPicture={editor.addPicture} onChange={update} />
          </>
        ) : (
          <SettingsFields form={form} problems={problems} onChange={change} />
        )}
      </section>
    </div>
  );
}
