import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

const KeyFragment = graphql(`
  fragment Key on ApiKey {
    id
    name
    kind
    hint
    origins
    permissions
    createdAt
    expiresAt
    lastUsedAt
    revokedAt
    successorId
  }
`);

const SettingsFragment = graphql(`fragment KeySettings on ApiKeySettings { publishableIntrospection grantablePermissions }`);

/** One question, so that every change to a key brings its line of the history along. */
export const KeysDocument = graphql(
  `
    query ApiKeys {
      apiKeys { ...Key }
      apiKeySettings { ...KeySettings }
      apiKeyChanges(first: 50) { nodes { kind author subject detail at } }
    }
  `,
  [KeyFragment, SettingsFragment],
);

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

export const SetPermissionsDocument = graphql(
  `
    mutation SetApiKeyPermissions($input: SetApiKeyPermissionsInput!) {
      outcome: setApiKeyPermissions(input: $input) {
        value: apiKey { ...Key }
        errors { ...Problem }
      }
    }
  `,
  [KeyFragment, ProblemFragment],
);

export const RotateKeyDocument = graphql(
  `
    mutation RotateApiKey($input: RotateApiKeyInput!) {
      outcome: rotateApiKey(input: $input) {
        value: rotated { key apiKey { ...Key } former { ...Key } }
        errors { ...Problem }
      }
    }
  `,
  [KeyFragment, ProblemFragment],
);

export const SetIntrospectionDocument = graphql(
  `
    mutation SetPublishableIntrospection($input: SetPublishableIntrospectionInput!) {
      outcome: setPublishableIntrospection(input: $input) {
        value: settings { ...KeySettings }
        errors { ...Problem }
      }
    }
  `,
  [SettingsFragment, ProblemFragment],
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
export type KeyChange = ResultOf<typeof KeysDocument>['apiKeyChanges']['nodes'][number];
