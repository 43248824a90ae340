'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import { Menu } from '@/components/ui/menu';
import { SortableList, type Sorting } from '@/components/ui/sortable-list';
import { problemsAt } from '@/lib/errors';
import { FieldEditor } from './field-editor';
import { kinds } from './kinds';
import { fieldStateOf, ordered, withField, withShape } from './model-edits';
import { emptyField, type FieldForm, type ShapeForm } from './model-form';
import { StateBadge } from './shape-list';
import type { ModelEditor } from './use-model-editor';

/** The fields of a type in their order; each opens in its place. */
export function FieldList({ shape, editor }: { shape: ShapeForm; editor: ModelEditor }) {
  const [open, setOpen] = useState<string | null>(null);
  const { setForm, problems } = editor;
  const set = (change: (fields: FieldForm[]) => FieldForm[]) => {
    setForm((now) => {
      const present = [...now.types, ...now.components].find(({ key }) => key === shape.key) ?? shape;
      return withShape(now, shape.key, { fields: change(present.fields) });
    });
  };
  const add = () => {
    const field = emptyField();
    set((fields) => [...fields, field]);
    setOpen(field.key);
  };

  return (
    <section aria-label="Fields">
      <h2 className="mb-2 font-semibold">Fields</h2>
      {shape.fields.length === 0 && <p className="mb-3 text-sm text-muted">None yet. The first text is what editors will know an entry by: begin with its title or name.</p>}
      <SortableList ids={shape.fields.map(({ key }) => key)} nameOf={(key) => shape.fields.find((field) => field.key === key)?.label || 'field'} onReorder={(keys) => { set((fields) => ordered(fields, keys)); }} className="space-y-2">
        {(key, sorting) => {
          const field = shape.fields.find((other) => other.key === key);
          return field && (
            <div className="card overflow-clip">
              <FieldRow field={field} shape={shape} editor={editor} sorting={sorting} isOpen={open === key} wrong={problemsAt(problems, `${shape.key}.${key}`).length} onToggle={() => { setOpen(open === key ? null : key); }} onRemove={() => { set((fields) => fields.filter((other) => other.key !== key)); }} />
              {open === key && (
                <div id={`field-editor-${key}`} className="border-t border-line p-4">
                  <FieldEditor field={field} shape={shape} editor={editor} onChange={(part) => { setForm((now) => withShape(now, shape.key, withField([...now.types, ...now.components].find((one) => one.key === shape.key) ?? shape, key, part))); }} />
                </div>
              )}
            </div>
          );
        }}
      </SortableList>
      <Button icon="add" className="mt-3" onClick={add}>Add a field</Button>
    </section>
  );
}

type RowProps = { field: FieldForm; shape: ShapeForm; editor: ModelEditor; sorting: Sorting; isOpen: boolean; wrong: number; onToggle: () => void; onRemove: () => void };

function FieldRow({ field, shape, editor, sorting, isOpen, wrong, onToggle, onRemove }: RowProps) {
  const name = field.label || 'New field';
  return (
    <div className="flex items-center gap-1 px-1">
      {sorting.handle}
      <button type="button" aria-expanded={isOpen} aria-controls={isOpen ? `field-editor-${field.key}` : undefined} onClick={onToggle} className="flex min-h-12 min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-0.5 rounded-md py-1 text-left">
        <span className="min-w-0 truncate font-semibold">{name}{field.isRequired && <span className="text-danger" title="Required"> *</span>}</span>
        <span className="text-sm text-muted">{kinds[field.kind].label}{field.isList && ', several'}</span>
        <code className="min-w-0 truncate font-mono text-xs text-muted max-sm:hidden">{field.name}</code>
        <span className="ml-auto flex items-center gap-2">
          {wrong > 0 ? <Badge tone="danger">{wrong} to fix</Badge> : <StateBadge state={fieldStateOf(editor.form, shape, field, editor.published)} />}
          <Icon name="chevronDown" className={`size-4 text-muted ${isOpen ? 'rotate-180' : ''}`} />
        </span>
      </button>
      <Menu
        trigger={<IconButton icon="more" label={`Actions for ${name}`} />}
        entries={[
          { label: 'Move up', icon: 'arrowUp', disabled: !sorting.up, onSelect: () => { sorting.up?.(); } },
          { label: 'Move down', icon: 'arrowDown', disabled: !sorting.down, onSelect: () => { sorting.down?.(); } },
          'line',
          { label: 'Remove', icon: 'trash', danger: true, onSelect: onRemove },
        ]}
      />
    </div>
  );
}
