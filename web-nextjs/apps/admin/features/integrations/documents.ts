import { type EnumOf, graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

const EndpointFragment = graphql(`
  fragment WebhookEndpointRow on WebhookEndpoint {
    id
    name
    url
    eventTypes
    status
    disabledReason
    disabledAt
    failingSince
    arrivedAt
    heldCount
    secrets { hint createdAt expiresAt }
    version
  }
`);

const DeliveryFragment = graphql(`
  fragment WebhookDeliveryRow on WebhookDelivery {
    id
    messageId
    endpointId
    eventType
    status
    attemptCount
    occurredAt
    nextAttemptAt
    deliveredAt
  }
`);

const AttemptFragment = graphql(`
  fragment WebhookAttemptRow on WebhookAttempt {
    number
    startedAt
    milliseconds
    outcome
    statusCode
    excerpt
  }
`);

export const WebhooksDocument = graphql(
  `
    query Webhooks {
      webhookEndpoints { ...WebhookEndpointRow }
      webhookEventTypes { name description isTest schema example }
    }
  `,
  [EndpointFragment],
);

export const DeliveriesDocument = graphql(
  `
    query WebhookDeliveries($after: String, $endpointId: ID, $status: WebhookDeliveryStatus) {
      webhookDeliveries(first: 25, after: $after, endpointId: $endpointId, status: $status) {
        nodes { ...WebhookDeliveryRow }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [DeliveryFragment],
);

export const DeliveryDocument = graphql(
  `
    query WebhookDeliveryOne($id: ID!) {
      node(id: $id) {
        __typename
        ... on WebhookDelivery { ...WebhookDeliveryRow body attempts { ...WebhookAttemptRow } }
      }
    }
  `,
  [DeliveryFragment, AttemptFragment],
);

export const CreateEndpointDocument = graphql(
  `
    mutation CreateWebhookEndpoint($input: CreateWebhookEndpointInput!) {
      outcome: createWebhookEndpoint(input: $input) { value: created { secret endpoint { ...WebhookEndpointRow } } errors { ...Problem } }
    }
  `,
  [EndpointFragment, ProblemFragment],
);

export const UpdateEndpointDocument = graphql(
  `
    mutation UpdateWebhookEndpoint($input: UpdateWebhookEndpointInput!) {
      outcome: updateWebhookEndpoint(input: $input) { value: endpoint { ...WebhookEndpointRow } errors { ...Problem } }
    }
  `,
  [EndpointFragment, ProblemFragment],
);

export const DeleteEndpointDocument = graphql(
  `
    mutation DeleteWebhookEndpoint($input: DeleteWebhookEndpointInput!) {
      outcome: deleteWebhookEndpoint(input: $input) { value: deletedId errors { ...Problem } }
    }
  `,
  [ProblemFragment],
);

export const EnableEndpointDocument = graphql(
  `
    mutation EnableWebhookEndpoint($input: EnableWebhookEndpointInput!) {
      outcome: enableWebhookEndpoint(input: $input) { value: endpoint { ...WebhookEndpointRow } errors { ...Problem } }
    }
  `,
  [EndpointFragment, ProblemFragment],
);

export const DisableEndpointDocument = graphql(
  `
    mutation DisableWebhookEndpoint($input: DisableWebhookEndpointInput!) {
      outcome: disableWebhookEndpoint(input: $input) { value: endpoint { ...WebhookEndpointRow } errors { ...Problem } }
    }
  `,
  [EndpointFragment, ProblemFragment],
);

export const RotateSecretDocument = graphql(
  `
    mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
      outcome: rotateWebhookSecret(input: $input) { value: rotated { secret endpoint { ...WebhookEndpointRow } } errors { ...Problem } }
    }
  `,
  [EndpointFragment, ProblemFragment],
);

export const TestEndpointDocument = graphql(
  `
    mutation TestWebhookEndpoint($input: TestWebhookEndpointInput!) {
      outcome: testWebhookEndpoint(input: $input) { value: delivery { ...WebhookDeliveryRow } errors { ...Problem } }
    }
  `,
  [DeliveryFragment, ProblemFragment],
);

export const ReplayDeliveryDocument = graphql(
  `
    mutation ReplayWebhookDelivery($input: ReplayWebhookDeliveryInput!) {
      outcome: replayWebhookDelivery(input: $input) { value: delivery { ...WebhookDeliveryRow } errors { ...Problem } }
    }
  `,
  [DeliveryFragment, ProblemFragment],
);

export const ReplayDeliveriesDocument = graphql(
  `
    mutation ReplayWebhookDeliveries($input: ReplayWebhookDeliveriesInput!) {
      outcome: replayWebhookDeliveries(input: $input) { value: replayed errors { ...Problem } }
    }
  `,
  [ProblemFragment],
);

export type Endpoint = ResultOf<typeof EndpointFragment>;
export type Delivery = ResultOf<typeof DeliveryFragment>;
export type Attempt = ResultOf<typeof AttemptFragment>;
export type EventType = ResultOf<typeof WebhooksDocument>['webhookEventTypes'][number];
export type DeliveryStatus = EnumOf<'WebhookDeliveryStatus'>;
