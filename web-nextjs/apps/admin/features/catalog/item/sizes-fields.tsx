'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { type Problem, problemsOf } from '@/lib/errors';
import { emptySize, type SizeForm } from './item-form';
import { SizeFields } from './size-fields';

type Props = { sizes: SizeForm[]; currency: string; problems: readonly Problem[]; onChange: (sizes: SizeForm[]) => void };

export function SizesFields({ sizes, currency, problems, onChange }: Props) {
  const [added, setAdded] = useState(0);
  const add = () => {
    setAdded(added + 1);
    onChange([...sizes, emptySize(`added-${String(added)}`)]);
  };
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{sizes.length === 1 ? 'Price' : 'Sizes and prices'}</legend>
      <ul className="space-y-3">
        {sizes.map((size, index) => (
          <li key={size.key}>
            <SizeFields
              size={size}
              path={`sizes.${String(index)}`}
              alone={sizes.length === 1}
              currency={currency}
              problems={problems}
              onChange={(changed) => { onChange(sizes.map((s) => (s.key === size.key ? changed : s))); }}
              onRemove={() => { onChange(sizes.filter((s) => s.key !== size.key)); }}
            />
          </li>
        ))}
      </ul>
      <ProblemList problems={problemsOf(problems, 'sizes')} />
      <Button size="small" icon="add" className="mt-3" onClick={add}>Add a size</Button>
    </fieldset>
  );
}
