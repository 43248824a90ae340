import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

const KeyFragment = graphql(`
  fragment Key on ApiKey {
    id
    name
    kind
    hint
    origins
    createdAt
    revokedAt
  }
`);

export const KeysDocument = graphql(`query ApiKeys { apiKeys { ...Key } }`, [KeyFragment]);

export const CreateKeyDocument = graphql(
  `
    mutation CreateApiKey($input: CreateApiKeyInput!) {
      outcome: createApiKey(input: $input) {
        value: created { key apiKey { ...Key } }
        errors { ...Problem }
      }
    }
  `,
  [KeyFragment, ProblemFragment],
);

export const SetOriginsDocument = graphql(
  `
    mutation SetApiKeyOrigins($input: SetApiKeyOriginsInput!) {
      outcome: setApiKeyOrigins(input: $input) {
        value: apiKey { ...Key }
        errors { ...Problem }
      }
    }
  `,
  [KeyFragment, ProblemFragment],
);

export const RevokeKeyDocument = graphql(
  `
    mutation RevokeApiKey($input: RevokeApiKeyInput!) {
      outcome: revokeApiKey(input: $input) {
        value: apiKey { ...Key }
        errors { ...Problem }
      }
    }
  `,
  [KeyFragment, ProblemFragment],
);

export type ApiKey = ResultOf<typeof KeyFragment>;
