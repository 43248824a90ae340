import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { examples } from './examples';

const schema = buildSchema(readFileSync(new URL('../../../../../src/Api/schema.graphql', import.meta.url), 'utf8'));

describe('the example operations', () => {
  it.each(examples.map((example) => [example.name, example] as const))('%s fits the schema', (_, example) => {
    expect(validate(schema, parse(example.query)).map((e) => e.message)).toEqual([]);
  });

  it('have variables that are JSON', () => {
    for (const { variables } of examples) expect(() => { JSON.parse(variables ?? '{}'); }).not.toThrow();
  });
});
