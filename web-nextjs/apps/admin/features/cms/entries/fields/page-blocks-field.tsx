'use client';

import { Button } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { AddBlock } from '@/features/cms/editor/add-block';
import { BlockFields } from '@/features/cms/editor/block-fields';
import { BlockTreeList } from '@/features/cms/editor/block-tree-list';
import { blockLabels } from '@/features/cms/editor/blocks';
import { useBlockTree } from '@/features/cms/editor/use-block-tree';
import { problemsOf } from '@/lib/errors';
import { hintOf } from '../entry-model';
import type { Value } from '../entry-values';
import { useEntryForm, type ValueProps } from './form-context';
import { useBlockPictures } from './use-block-pictures';

type Props = Omit<ValueProps, 'value'> & { value: Extract<Value, { is: 'blocks' }> };

/** The blocks of a page as a tree, with the form of the one that is chosen in it. */
export function PageBlocksField({ field, value, path, onChange }: Props) {
  const { problems } = useEntryForm();
  const { blocks } = value;
  const { root, place, select, update, actions } = useBlockTree(blocks, path, (next) => { onChange({ is: 'blocks', blocks: next }); });
  const { pictures, addPicture } = useBlockPictures(place?.block);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-semibold">{field.label}{!field.isRequired && <span className="font-normal text-muted"> (optional)</span>}</legend>
      {hintOf(field) !== undefined && <p className="mb-2 text-sm text-muted">{hintOf(field)}</p>}
      <div ref={root} className="rounded-lg border border-line bg-surface p-2">
        <BlockTreeList all={blocks} blocks={blocks} parentId={null} path={path} depth={1} selected={place?.block.id ?? null} problems={problems} actions={actions} />
        <AddBlock small label={`Add a block: ${field.label}`} sections onAdd={(type) => { actions.add(type, null); }} />
      </div>
      {place && (
        <section aria-label={blockLabels[place.block.type].label} className="mt-2 space-y-4 rounded-lg border border-line p-4">
          <h2 className="font-semibold">{blockLabels[place.block.type].label} <span className="font-normal text-muted">· {blockLabels[place.block.type].about}</span></h2>
          <BlockFields key={place.block.id} block={place.block} path={place.path} problems={problems} pictures={pictures} onPicture={addPicture} onChange={update} />
          <Button size="small" onClick={() => { select(null); }}>Close this block</Button>
        </section>
      )}
      <ProblemList problems={problemsOf(problems, path)} />
    </fieldset>
  );
}
