'use client';

import { Field } from '@foodsaas/ui/field';
import { Select } from '@foodsaas/ui/input';
import type { Texts } from '@/text';
import type { Cart } from './cart-documents';
import type { CartStore } from './cart-store';
import type { Service } from './dish';
import { fulfilmentOf } from './fulfilment';
import type { OrderingOptions } from './ordering-documents';

type Props = { cart: Cart; store: CartStore; isBusy: boolean; words: Texts['ordering']['fulfilment']; services: Texts['servicePrices']; options: OrderingOptions | null; country: string };

/** Delivery, pickup or at the table, and at which of the brand's places. */
export function ServicePicker({ cart, store, isBusy, words, services, options, country }: Props) {
  const here = options?.locations.find(({ id }) => id === cart.location.id);
  const change = (locationId: string, service: Service) => {
    const place = options?.locations.find(({ id }) => id === locationId);
    const offered = place?.services.find((each) => each === service) ?? place?.services[0] ?? service;
    void store.setFulfilment({ ...fulfilmentOf(cart, country), locationId, service: offered, requestedFor: null });
  };
  const offered = here?.services ?? [cart.service];
  const places = options?.locations ?? [cart.location];
  return (
    <div className="flex flex-col gap-4">
      <fieldset disabled={isBusy}>
        <legend className="text-sm font-semibold">{words.service}</legend>
        <div className="mt-1.5 flex flex-wrap gap-2">
          {offered.map((service) => (
            <label key={service} className="inline-flex min-h-11 cursor-pointer items-center rounded-control border border-border px-4 font-medium has-checked:border-primary has-checked:bg-primary has-checked:text-on-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-primary">
              <input type="radio" name="service" className="sr-only" checked={service === cart.service} onChange={() => change(cart.location.id, service)} />
              {services[service]}
            </label>
          ))}
        </div>
      </fieldset>
      {places.length > 1 ? (
        <Field label={words.location}>
          {(control) => (
            <Select {...control} disabled={isBusy} value={cart.location.id} onChange={(e) => change(e.target.value, cart.service)}>
              {places.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : null}
    </div>
  );
}
