import type { OwnBrand } from '../support/own-brand';
import { prepared, type ChangeKind } from './change';

/** Nobody listens there. */
const url = 'http://localhost:65001/hook';

/** A new endpoint, the only one. */
async function endpointOf({ api }: OwnBrand): Promise<string> {
  const { webhookEndpoints } = await api.query<{ webhookEndpoints: { id: string }[] }>('{ webhookEndpoints { id } }');
  for (const { id } of webhookEndpoints) await api.mutate('deleteWebhookEndpoint', { id }, 'deletedId');
  await api.mutate('createWebhookEndpoint', { name: 'Till', url }, 'created { endpoint { id } }');
  const made = await api.query<{ webhookEndpoints: { id: string }[] }>('{ webhookEndpoints { id } }');
  return made.webhookEndpoints[0]?.id ?? '';
}

const onEndpoint = (mutation: string, does: string, selection: string, input: (id: string) => object = (id) => ({ id })): ChangeKind =>
  prepared(mutation, does, async (brand) => {
    const id = await endpointOf(brand);
    return () => brand.api.mutate(mutation, input(id), selection);
  });

/** What no page shows. */
export const webhookChanges: ChangeKind[] = [
  onEndpoint('createWebhookEndpoint', 'makes a webhook', 'created { secret }', () => ({ name: 'Bar', url })),
  onEndpoint('updateWebhookEndpoint', 'renames a webhook', 'endpoint { id }', (id) => ({ id, version: 1, name: 'Kiosk' })),
  onEndpoint('disableWebhookEndpoint', 'disables a webhook', 'endpoint { id }'),
  onEndpoint('enableWebhookEndpoint', 'enables a webhook', 'endpoint { id }'),
  onEndpoint('rotateWebhookSecret', 'draws a new secret', 'rotated { secret }'),
  onEndpoint('testWebhookEndpoint', 'tests a webhook', 'delivery { id }'),
  onEndpoint('replayWebhookDeliveries', 'sends a range again', 'replayed', (id) => ({ endpointId: id })),
  onEndpoint('deleteWebhookEndpoint', 'deletes a webhook', 'deletedId'),
  prepared('replayWebhookDelivery', 'sends a message again', async (brand) => {
    await brand.api.mutate('testWebhookEndpoint', { id: await endpointOf(brand) }, 'delivery { id }');
    const { webhookDeliveries } = await brand.api.query<{ webhookDeliveries: { nodes: { id: string }[] } }>('{ webhookDeliveries(first: 1) { nodes { id } } }');
    return () => brand.api.mutate('replayWebhookDelivery', { id: webhookDeliveries.nodes[0]?.id ?? '' }, 'delivery { id }');
  }),
];
