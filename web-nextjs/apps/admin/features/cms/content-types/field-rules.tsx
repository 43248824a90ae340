'use client';

import { ProblemList } from '@/components/ui/field';
import { Chips, SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { problemsAt } from '@/lib/errors';
import type { FieldPartProps } from './field-editor';
import { takesOf } from './kinds';
import type { FieldForm } from './model-form';

type NumberPart = 'minLength' | 'maxLength' | 'min' | 'max' | 'minItems' | 'maxItems';

/** The rules that values of this kind must keep. */
export function FieldRules(props: FieldPartProps) {
  const { field, shape, editor, onChange } = props;
  const takes = takesOf(field, shape.plural === null);
  const at = (part: string) => problemsAt(editor.problems, `${shape.key}.${field.key}.${part}`);
  const pair = (least: [NumberPart, string], most: [NumberPart, string]) => (
    <div className="grid grid-cols-2 gap-4">
      {[least, most].map(([part, label]) => (
        <TextField key={part} label={label} optional inputMode="decimal" value={field[part]} onChange={(value) => { onChange({ [part]: value } as Partial<FieldForm>); }} problems={at(part)} />
      ))}
    </div>
  );
  return (
    <div className="space-y-4">
      {takes.options && <TextAreaField label="Options" rows={4} hint="One a line, in the order in which they are offered." value={field.options} onChange={(options) => { onChange({ options }); }} problems={at('options')} />}
      {takes.targets !== null && <Targets {...props} wanted={takes.targets} />}
      {takes.length && pair(['minLength', 'Fewest characters'], ['maxLength', 'Most characters'])}
      {takes.range && pair(['min', 'Least'], ['max', 'Greatest'])}
      {takes.items && pair(['minItems', 'Fewest items'], ['maxItems', 'Most items'])}
      {field.kind === 'TEXT' && <TextField label="Form of the text" optional className="font-mono" spellCheck={false} value={field.pattern} onChange={(pattern) => { onChange({ pattern }); }} maxLength={200} placeholder="[A-Z]{2}-[0-9]+" hint="A regular expression that the whole text must match." problems={at('pattern')} />}
    </div>
  );
}

type TargetsProps = FieldPartProps & { wanted: 'types' | 'component' | 'components' };

function Targets({ field, shape, editor, onChange, wanted }: TargetsProps) {
  const { form, problems } = editor;
  const from = (wanted === 'types' ? form.types : form.components).filter(({ key, plural }) => plural !== null || key !== shape.key);
  const choices = from.map(({ key, label, name }) => ({ value: key, label: label || name }));
  const found = problemsAt(problems, `${shape.key}.${field.key}.of`);
  if (wanted === 'component') return <SelectField label="Which component" value={field.of[0] ?? ''} choices={[{ value: '', label: choices.length === 0 ? 'There is none yet' : 'Choose …' }, ...choices]} onChange={(key) => { onChange({ of: key === '' ? [] : [key] }); }} problems={found} />;
  return (
    <div>
      <Chips legend={wanted === 'types' ? 'Entries of which types' : 'Which components'} choices={choices} chosen={field.of} onChange={(of) => { onChange({ of }); }} />
      {choices.length === 0 && <p className="text-sm text-muted">There is none yet: add {wanted === 'types' ? 'a type' : 'a component'} first.</p>}
      <ProblemList problems={found} />
    </div>
  );
}
