import { describe, expect, it } from 'vitest';
import type { Definition, FieldParts } from './documents';
import { addShape, fieldStateOf, removedFrom, removeShape, stateOf, usesOf, withField, withShape } from './model-edits';
import { emptyField, emptyShape, formOf, inputOf, type ModelForm, sameModel, sentOf } from './model-form';
import { ownProblems, withKeys } from './model-problems';

const field = (part: Partial<FieldParts> & Pick<FieldParts, 'name' | 'kind'>): FieldParts => ({
  label: part.name, description: null, isRequired: false, isLocalised: false, isFilterable: false, isList: false, minItems: null, maxItems: null, minLength: null, maxLength: null, pattern: null, min: null, max: null, isWhole: false, options: [], of: [], ...part,
});

const definition: Definition = {
  types: [
    { name: 'Chef', plural: 'chefs', label: 'Chefs', description: null, pageAt: '/team', pageTitle: [{ locale: 'de', text: 'Team' }, { locale: 'fi', text: 'Tiimi' }], fields: [field({ name: 'name', kind: 'TEXT', maxLength: 80, pattern: '[A-Z].*' })] },
    {
      name: 'Recipe', plural: 'recipes', label: 'Recipes', description: 'What we cook.', pageAt: null, pageTitle: [],
      fields: [
        field({ name: 'stars', kind: 'NUMBER', min: 0, max: 4.5, isWhole: true, isFilterable: true }), field({ name: 'mood', kind: 'SELECT', options: ['calm', 'loud'] }),
        field({ name: 'chef', kind: 'REFERENCE', of: ['Chef'], isList: true, minItems: 1, maxItems: 3 }), field({ name: 'quote', kind: 'COMPONENT', of: ['Quote'] }),
      ],
    },
  ],
  components: [{ name: 'Quote', label: 'Quote', description: null, fields: [field({ name: 'words', kind: 'TEXT', isLocalised: true })] }],
};
const published = formOf(definition);

const inRecipe = (form: ModelForm, name: string, part: Parameters<typeof withField>[2]) => {
  const recipe = form.types[1];
  if (!recipe) throw new Error('There is no recipe.');
  return withShape(form, recipe.key, withField(recipe, `field-${name}`, part));
};

describe('the form of the content types', () => {
  it('says what the server said', () => {
    const { types, components } = inputOf(published);
    expect(types.map((t) => [t.name, t.plural, t.description, t.fields.length])).toEqual([['Chef', 'chefs', null, 1], ['Recipe', 'recipes', 'What we cook.', 4]]);
    expect(types[0]?.fields[0]).toMatchObject({ maxLength: 80, pattern: '[A-Z].*', options: null, of: null });
    expect(types[1]?.fields[0]).toMatchObject({ min: 0, max: 4.5, isWhole: true, isFilterable: true });
    expect(types[1]?.fields[1]?.options).toEqual(['calm', 'loud']);
    expect(types[1]?.fields[2]).toMatchObject({ of: ['Chef'], isList: true, minItems: 1, maxItems: 3 });
    expect(components?.[0]?.fields[0]?.isLocalised).toBe(true);
    expect(sameModel(published, formOf(definition))).toBe(true);
  });

  it('keeps where a type has its pages, with titles in languages that the brand does not write', () => {
    const [chef, recipe] = sentOf(published).types;
    expect([chef?.pageAt, chef?.pageTitle]).toEqual(['/team', [{ locale: 'de', text: 'Team' }, { locale: 'fi', text: 'Tiimi' }]]);
    expect(recipe).not.toHaveProperty('pageAt');
    const without = withShape(published, 'type-Chef', { pageAt: ' ' });
    expect(sentOf(without).types[0]).not.toHaveProperty('pageTitle');
    expect(without.types.map((type) => stateOf(without, type, published))).toEqual(['changed', 'published']);
    expect(ownProblems(withShape(published, 'type-Recipe', { pageAt: '/recipes' })).map((p) => p.field)).toEqual(['type-Recipe.pageTitle']);
    expect(ownProblems(withShape(published, 'type-Recipe', { pageAt: '/' }))).toEqual([]);
  });

  it('sends only what fields say', () => {
    const { types, components } = sentOf(published);
    expect(Object.keys(types[0]?.fields[0] ?? {})).toEqual(['name', 'kind', 'label', 'maxLength', 'pattern']);
    expect(types[1]?.fields[0]).toEqual({ name: 'stars', kind: 'NUMBER', label: 'stars', isFilterable: true, isWhole: true, min: 0, max: 4.5 });
    expect(components?.[0]?.fields).toEqual([{ name: 'words', kind: 'TEXT', label: 'words', isLocalised: true }]);
  });

  it('leaves behind what the new kind of a field has no rule for', () => {
    const changed = inputOf(inRecipe(published, 'stars', { kind: 'BOOLEAN', isList: true })).types[1]?.fields[0];
    expect(changed).toMatchObject({ kind: 'BOOLEAN', min: null, max: null, isWhole: false, isList: false });
    const inside = inputOf(withShape(published, 'component-Quote', { fields: [{ ...emptyField(), name: 'a', isFilterable: true }] })).components?.[0]?.fields[0];
    expect(inside?.isFilterable).toBe(false);
  });

  it('keeps a renamed type as the target of what pointed to it', () => {
    const renamed = withShape(published, 'type-Chef', { name: 'Cook' });
    expect(inputOf(renamed).types[1]?.fields[2]?.of).toEqual(['Cook']);
    expect(usesOf(renamed, 'type-Chef')).toEqual(['Recipes: chef']);
    const removed = removeShape(renamed, 'type-Chef');
    expect(inputOf(removed).types[0]?.fields[2]?.of).toEqual([]);
    expect(ownProblems(removed).map((p) => p.field)).toEqual(['type-Recipe.field-chef.of']);
  });

  it('knows what is new, changed and gone', () => {
    const event = emptyShape({ name: 'Event', plural: 'events', label: 'Events', description: '' });
    const form = addShape(removeShape(inRecipe(published, 'stars', { max: '5' }), 'component-Quote'), event);
    const recipe = form.types[1];
    expect(form.types.map((type) => stateOf(form, type, published))).toEqual(['published', 'changed', 'new']);
    expect(recipe?.fields.map((f) => fieldStateOf(form, recipe, f, published))).toEqual(['changed', 'published', 'published', 'changed']);
    expect(removedFrom(form, published).map(({ name }) => name)).toEqual(['Quote']);
  });
});

describe('problems of the content types', () => {
  it('stay with their field when it is moved', () => {
    const refused = [{ code: 'A', message: '', field: 'types.1.fields.0.maxLength' }, { code: 'B', message: '', field: 'components.0.name' }, { code: 'C', message: '', field: 'types.1.fields' }, { code: 'D', message: '', field: 'version' }];
    expect(withKeys(refused, published).map((p) => p.field)).toEqual(['type-Recipe.field-stars.maxLength', 'component-Quote.name', 'type-Recipe.fields', 'version']);
  });

  it('are found before anything is sent where a look is enough', () => {
    const bare = addShape(inRecipe(inRecipe(published, 'stars', { min: 'few' }), 'mood', { options: ' \n' }), emptyShape({ name: 'Event', plural: 'events', label: 'Events', description: '' }));
    const unnamed = inRecipe(bare, 'chef', { label: '', name: '', maxItems: '1.5', of: [] });
    expect(ownProblems(unnamed).map((p) => p.field?.replace(/^new-\d+/, 'event'))).toEqual([
      'type-Recipe.field-stars.min', 'type-Recipe.field-mood.options', 'type-Recipe.field-chef.label', 'type-Recipe.field-chef.name', 'type-Recipe.field-chef.maxItems', 'type-Recipe.field-chef.of', 'event.fields',
    ]);
    expect(ownProblems(published)).toEqual([]);
  });
});
