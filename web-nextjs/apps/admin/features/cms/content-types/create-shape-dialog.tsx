'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/inputs';
import type { Problem } from '@/lib/errors';
import { problemsAt } from '@/lib/errors';
import { emptyShape, type ShapeForm } from './model-form';
import { typeNames } from './names';

type Props = { what: 'type' | 'component'; taken: readonly string[]; onClose: () => void; onCreate: (shape: ShapeForm) => void };

/** Names in the API follow what people call it, until somebody types others. */
export function CreateShapeDialog({ what, taken, onClose, onCreate }: Props) {
  const [label, setLabel] = useState('');
  const [name, setName] = useState<string | null>(null);
  const [plural, setPlural] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const proposed = typeNames(label);
  const shape = { label: label.trim(), name: name ?? proposed.name, plural: what === 'type' ? (plural ?? proposed.plural) : null, description: '' };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = [
      ...(shape.label === '' ? [{ code: 'TEXT_MISSING', message: 'Say what editors call it.', field: 'label' }] : []),
      ...(!/^[A-Z][A-Za-z0-9]{0,39}$/.test(shape.name) ? [{ code: 'NAME_INVALID', message: 'A capital letter first, then letters and digits, at most 40.', field: 'name' }] : []),
      ...(taken.includes(shape.name) ? [{ code: 'NAME_TAKEN', message: `There is a “${shape.name}” already.`, field: 'name' }] : []),
      ...(shape.plural !== null && !/^[a-z][A-Za-z0-9]{0,39}$/.test(shape.plural) ? [{ code: 'NAME_INVALID', message: 'A small letter first, then letters and digits, at most 40.', field: 'plural' }] : []),
    ];
    setProblems(found);
    if (found.length === 0) onCreate(emptyShape(shape));
  };

  return (
    <Dialog open onClose={onClose} title={what === 'type' ? 'New content type' : 'New component'}>
      <form onSubmit={submit} noValidate className="space-y-5">
        <TextField label="What editors call it" value={label} onChange={setLabel} maxLength={80} placeholder={what === 'type' ? 'Events' : 'Opening time'} problems={problemsAt(problems, 'label')} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={what === 'type' ? 'Name of one in the API' : 'Name in the API'} className="font-mono" spellCheck={false} value={shape.name} onChange={setName} placeholder={what === 'type' ? 'Event' : 'OpeningTime'} problems={problemsAt(problems, 'name')} />
          {what === 'type' && <TextField label="Name of the list in the API" className="font-mono" spellCheck={false} value={shape.plural ?? ''} onChange={setPlural} placeholder="events" problems={problemsAt(problems, 'plural')} />}
        </div>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">Add</Button>
        </div>
      </form>
    </Dialog>
  );
}
