'use client';

import type { Shape } from '../entry-model';
import type { Values } from '../entry-values';
import { FieldInput } from './field-input';

type Props = { shape: Shape; values: Values; path: string; onChange: (values: Values) => void };

/** The form of a type, or of a component inside of one. */
export function ShapeFields({ shape, values, path, onChange }: Props) {
  return (
    <div className="space-y-6">
      {shape.fields.map((field) => {
        const value = values[field.name];
        return value && <FieldInput key={field.name} field={field} value={value} path={`${path}.${field.name}`} onChange={(next) => { onChange({ ...values, [field.name]: next }); }} />;
      })}
    </div>
  );
}
