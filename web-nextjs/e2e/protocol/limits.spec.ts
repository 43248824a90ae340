import { expect, test } from '@playwright/test';
import { demoBrands, endpoints, of } from '../support/endpoints';
import { post } from '../support/graphql';

type Hostile = { what: string; status: number; document: () => string; variables?: () => unknown };

const times = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}${close.repeat(depth)}`;
const deep = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), 1);

const hostile: Hostile[] = [
  { what: '26 fragments that double', status: 400, document: () => `{ ...F0 } ${times(26, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F26 on Query { __typename }` },
  { what: '20,000 equal fields', status: 413, document: () => `{ ${'__typename '.repeat(20_000)} }` },
  { what: '4,000 equal fields', status: 400, document: () => `{ ${'__typename '.repeat(4_000)} }` },
  { what: 'nesting 100,000 deep', status: 413, document: () => nested(100_000, '{a', '}') },
  { what: 'nesting 2,000 deep', status: 400, document: () => nested(2_000, '{a', '}') },
  { what: '10,000 aliases', status: 413, document: () => `{ ${times(10_000, (i) => `a${i}: __typename`)} }` },
  { what: '100 aliased mutations', status: 400, document: () => `mutation { ${times(100, (i) => `a${i}: signIn(input: { email: "a@b.example", password: "guess" }) { viewer { id } }`)} }` },
  { what: '2,000 operations', status: 400, document: () => times(2_000, (i) => `query Q${i}{__typename}`) },
  { what: '200 directives', status: 400, document: () => `{ __typename ${'@include(if: true) '.repeat(200)} }` },
  { what: 'a literal 5,000 deep', status: 400, document: () => `{ items(where: { search: ${nested(2_400, '[', ']')} }) { totalCount } }` },
  { what: 'introspection in circles', status: 400, document: () => `{ __schema { types { ${nested(12, 'fields { type { ', '} } ').replace('}', 'name }')} } } }` },
  { what: '70,000 bytes of text', status: 413, document: () => `# ${'x'.repeat(70_000)}\n{ __typename }` },
  { what: '2 MB of body', status: 413, document: () => `{ __typename } # ${'x'.repeat(2_000_000)}` },
  { what: 'variables 40 deep', status: 400, document: () => 'query($where: ItemFilter) { items(where: $where) { totalCount } }', variables: () => ({ where: deep(40) }) },
];

for (const { what, status, document, variables } of hostile) {
  test(`Limits: ${what}`, async () => {
    const began = performance.now();
    const answer = await post(endpoints().graphql, document(), variables?.() ?? {}, { 'x-api-key': of(endpoints().keys, demoBrands[0]) });
    const took = performance.now() - began;
    expect(answer.status, answer.text.slice(0, 300)).toBe(status);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions?.code).toBe('DOCUMENT_LIMIT');
    expect(took).toBeLessThan(1_000);
  });
}

test('Limits: a fragment that spreads itself is invalid, and refused at once', async () => {
  const { status, errors } = await post(endpoints().graphql, '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', {}, { 'x-api-key': of(endpoints().keys, demoBrands[0]) });
  expect(status).toBe(400);
  expect(errors).not.toEqual([]);
});

test('Limits: what clients use to read a schema fits', async () => {
  const { getIntrospectionQuery } = await import('graphql');
  const { status, errors } = await post(endpoints().graphql, getIntrospectionQuery(), {}, { 'x-api-key': of(endpoints().keys, demoBrands[0]) });
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
});
