'use client';

import { useState } from 'react';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { problemsAt } from '@/lib/errors';
import type { Kind } from './documents';
import { FieldRules } from './field-rules';
import { FieldSwitches } from './field-switches';
import { kindChoices, kinds } from './kinds';
import type { FieldForm, ShapeForm } from './model-form';
import { fieldName } from './names';
import type { ModelEditor } from './use-model-editor';

export type FieldPartProps = { field: FieldForm; shape: ShapeForm; editor: ModelEditor; onChange: (part: Partial<FieldForm>) => void };

export function FieldEditor(props: FieldPartProps) {
  const { field, shape, editor, onChange } = props;
  // The name in the API follows the label of a field that has no name yet, until somebody types another.
  const [follows, setFollows] = useState(field.name === '' || (field.key.startsWith('new-') && field.name === fieldName(field.label)));
  const before = [...editor.published.types, ...editor.published.components].find(({ name }) => name === shape.name)?.fields.find(({ name }) => name === field.name);
  // The key of what the server knows holds its name.
  const formerName = /^field-(.+)$/.exec(field.key)?.[1];
  const isRenamed = formerName !== undefined && formerName !== field.name && [...editor.published.types, ...editor.published.components].some(({ name, fields }) => name === shape.name && fields.some((one) => one.name === formerName));
  const at = (part: string) => problemsAt(editor.problems, `${shape.key}.${field.key}.${part}`);
  return (
    <div className="space-y-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Label" value={field.label} onChange={(label) => { onChange(follows ? { label, name: fieldName(label) } : { label }); }} maxLength={80} placeholder="Title" problems={at('label')} />
        <TextField label="Name in the API" className="font-mono" spellCheck={false} value={field.name} onChange={(name) => { setFollows(false); onChange({ name }); }} maxLength={40} placeholder="title" problems={at('name')} />
        <SelectField label="Kind" value={field.kind} choices={kindChoices(shape.plural === null)} onChange={(kind) => { onChange({ kind: kind as Kind, of: [] }); }} hint={kinds[field.kind].hint} problems={at('kind')} />
        <TextField label="Help for editors" optional value={field.description} onChange={(description) => { onChange({ description }); }} maxLength={300} problems={at('description')} />
      </div>
      {isRenamed && (
        <Notice tone="warning" title="Another name makes another field">Entries that hold a value under “{formerName}” stand in the way of the change. To change only what editors read, change the label.</Notice>
      )}
      {before && before.kind !== field.kind && (
        <Notice tone="warning">It is published as “{kinds[before.kind].label}”. Entries that hold a value here stand in the way of the change.</Notice>
      )}
      <FieldSwitches {...props} />
      <FieldRules {...props} />
    </div>
  );
}
