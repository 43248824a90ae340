import { type FieldForm, fieldInput, type ModelForm, pageInput, type ShapeForm, shapesOf } from './model-form';

const inBoth = (form: ModelForm, change: (shapes: ShapeForm[]) => ShapeForm[]): ModelForm => ({ types: change(form.types), components: change(form.components) });

export const withShape = (form: ModelForm, key: string, part: Partial<ShapeForm>): ModelForm => inBoth(form, (shapes) => shapes.map((shape) => (shape.key === key ? { ...shape, ...part } : shape)));

export const withField = (shape: ShapeForm, key: string, part: Partial<FieldForm>): ShapeForm => ({ ...shape, fields: shape.fields.map((field) => (field.key === key ? { ...field, ...part } : field)) });

export const addShape = (form: ModelForm, shape: ShapeForm): ModelForm => (shape.plural === null ? { ...form, components: [...form.components, shape] } : { ...form, types: [...form.types, shape] });

/** Without a type or component, and without what pointed to it. */
export const removeShape = (form: ModelForm, key: string): ModelForm =>
  inBoth(form, (shapes) => shapes.filter((shape) => shape.key !== key).map((shape) => ({ ...shape, fields: shape.fields.map((field) => (field.of.includes(key) ? { ...field, of: field.of.filter((of) => of !== key) } : field)) })));

export const ordered = <T extends { key: string }>(list: readonly T[], keys: readonly string[]): T[] => keys.flatMap((key) => list.find((one) => one.key === key) ?? []);

/** Where other fields point to a type or component: "Recipes: Chef". */
export const usesOf = (form: ModelForm, key: string): string[] => shapesOf(form).filter((shape) => shape.key !== key).flatMap((shape) => shape.fields.filter((field) => field.of.includes(key)).map((field) => `${shape.label}: ${field.label}`));

export type PartState = 'new' | 'changed' | 'published';

const text = (form: ModelForm, shape: ShapeForm): string => {
  const names = new Map(shapesOf(form).map((one) => [one.key, one.name]));
  return JSON.stringify([shape.name, shape.plural, shape.label, shape.description, pageInput(shape), shape.fields.map((field) => fieldInput(field, shape.plural === null, (key) => names.get(key)))]);
};

const counterpart = (shape: ShapeForm, published: ModelForm): ShapeForm | undefined => (shape.plural === null ? published.components : published.types).find((one) => one.name === shape.name);

/** How a type or component stands to what is published under its name. */
export function stateOf(form: ModelForm, shape: ShapeForm, published: ModelForm): PartState {
  const before = counterpart(shape, published);
  if (!before) return 'new';
  return text(form, shape) === text(published, before) ? 'published' : 'changed';
}

export function fieldStateOf(form: ModelForm, shape: ShapeForm, field: FieldForm, published: ModelForm): PartState {
  const before = counterpart(shape, published)?.fields.find((one) => one.name === field.name);
  if (!before) return 'new';
  const one = (of: ModelForm, which: FieldForm) => {
    const names = new Map(shapesOf(of).map((s) => [s.key, s.name]));
    return JSON.stringify(fieldInput(which, shape.plural === null, (key) => names.get(key)));
  };
  return one(form, field) === one(published, before) ? 'published' : 'changed';
}

/** What is published and gone from the draft. */
export const removedFrom = (form: ModelForm, published: ModelForm): ShapeForm[] => shapesOf(published).filter((before) => !counterpart(before, form));
