'use client';

import { SelectField } from '@/components/ui/inputs';
import { type Problem, problemsAt } from '@/lib/errors';
import type { ImportColumn, Mapping } from './documents';
import { mappingFields, mappingLabels, withColumn } from './mapping';

type Props = { columns: readonly ImportColumn[]; mapping: Mapping; problems: readonly Problem[]; onChange: (mapping: Mapping) => void };

/** Which column of the file holds what; the guess is filled in. */
export function MappingTable({ columns, mapping, problems, onChange }: Props) {
  const choices = [{ value: '', label: 'Not in the file' }, ...columns.map((c) => ({ value: String(c.index), label: c.header === '' ? `Column ${String(c.index + 1)}` : c.header }))];
  return (
    <fieldset className="card p-5">
      <legend className="sr-only">Columns</legend>
      <p aria-hidden="true" className="font-semibold">Columns</p>
      <p className="mb-4 text-sm text-muted">We guessed which column holds what. Correct it where we are wrong.</p>
      <div className="grid gap-x-4 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        {mappingFields.map((field) => {
          const column = mapping[field] ?? null;
          const samples = columns.find((c) => c.index === column)?.samples.filter((s) => s !== '').slice(0, 3).join(' · ');
          return (
            <SelectField
              key={field}
              label={mappingLabels[field].label}
              optional={field !== 'name' && field !== 'price'}
              value={column === null ? '' : String(column)}
              choices={choices}
              onChange={(value) => { onChange(withColumn(mapping, field, value === '' ? null : Number(value))); }}
              problems={problemsAt(problems, `mapping.${field}`)}
              hint={samples ? <span className="block truncate" title={samples}>{samples}</span> : mappingLabels[field].hint}
              fieldClassName="min-w-0"
            />
          );
        })}
      </div>
    </fieldset>
  );
}
