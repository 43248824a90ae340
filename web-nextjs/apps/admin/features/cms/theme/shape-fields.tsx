'use client';

import { SelectField } from '@/components/ui/inputs';
import { type Problem, problemsAt } from '@/lib/errors';
import type { FontFamily, HeroLayout, Look, Radius } from './documents';
import { fontNames } from './look-style';

type Props = { look: Look; problems: readonly Problem[]; onChange: (part: Partial<Look>) => void };

const fonts = Object.entries(fontNames).map(([value, { label }]) => ({ value, label }));
const radii = [{ value: 'NONE', label: 'Square' }, { value: 'SMALL', label: 'Slightly round' }, { value: 'MEDIUM', label: 'Round' }, { value: 'LARGE', label: 'Very round' }];
const heroes = [{ value: 'SPLIT', label: 'Words beside the picture' }, { value: 'COVER', label: 'Words over the picture' }, { value: 'CENTERED', label: 'Words in the middle' }];

export function ShapeFields({ look, problems, onChange }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField label="Font of headings" value={look.headingFont} choices={fonts} onChange={(font) => { onChange({ headingFont: font as FontFamily }); }} problems={problemsAt(problems, 'headingFont')} />
      <SelectField label="Font of texts" value={look.bodyFont} choices={fonts} onChange={(font) => { onChange({ bodyFont: font as FontFamily }); }} problems={problemsAt(problems, 'bodyFont')} />
      <SelectField label="Corners" value={look.radius} choices={radii} onChange={(radius) => { onChange({ radius: radius as Radius }); }} problems={problemsAt(problems, 'radius')} />
      <SelectField label="Opening of the home page" value={look.heroLayout} choices={heroes} onChange={(layout) => { onChange({ heroLayout: layout as HeroLayout }); }} problems={problemsAt(problems, 'heroLayout')} />
    </div>
  );
}
