import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, type DocumentNode, OperationTypeNode, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const schema = buildSchema(readFileSync(new URL('../../../src/Api/schema.graphql', root), 'utf8'));
const files = readdirSync(new URL('features/', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => /documents?\.ts$/.test(file))
  .map((file) => `features/${file}`);

const isDocument = (value: unknown): value is DocumentNode => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Document';

/** The operations of a module; a fragment alone is not one. */
async function operationsOf(file: string): Promise<[string, DocumentNode][]> {
  const exported = (await import(new URL(file, root).href)) as Record<string, unknown>;
  const documents = Object.entries(exported).filter((entry): entry is [string, DocumentNode] => isDocument(entry[1]));
  return documents.filter(([, document]) => document.definitions.some((d) => d.kind === 'OperationDefinition'));
}

describe('the documents of the console', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('%s fits the schema', async (file) => {
    const operations = await operationsOf(file);
    expect(operations.length).toBeGreaterThan(0);
    for (const [name, document] of operations) expect(validate(schema, document).map((e) => `${name}: ${e.message}`)).toEqual([]);
  });

  it.each(files)('%s names what a change answers with the way forms read it', async (file) => {
    for (const [name, document] of await operationsOf(file)) {
      const mutation = document.definitions.find((d) => d.kind === 'OperationDefinition' && d.operation === OperationTypeNode.MUTATION);
      if (mutation?.kind !== 'OperationDefinition') continue;
      const [outcome] = mutation.selectionSet.selections;
      const fields = outcome?.kind === 'Field' ? (outcome.selectionSet?.selections ?? []).map((s) => (s.kind === 'Field' ? (s.alias ?? s.name).value : '')) : [];
      expect([name, ...fields]).toEqual([name, 'value', 'errors']);
    }
  });
});
