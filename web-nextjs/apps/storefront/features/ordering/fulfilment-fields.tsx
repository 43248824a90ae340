'use client';

import { Field } from '@foodsaas/ui/field';
import { Input } from '@foodsaas/ui/input';
import { useState } from 'react';
import { AddressFields } from './address-fields';
import type { Fulfilment } from './cart-store';
import type { CheckoutFormProps } from './checkout-form';
import { fulfilmentOf } from './fulfilment';
import type { DinerAtCheckout } from './ordering-documents';
import { ServicePicker } from './service-picker';
import { TimePicker } from './time-picker';

type Props = CheckoutFormProps & { timeZone: string; saved: DinerAtCheckout['addresses'] };

/** How, where and when the order is handed over. Each choice is the cart's at once, since prices and what can be had depend on it. */
export function FulfilmentFields({ cart, store, isBusy, options, words, locale, region, country, timeZone, saved }: Props) {
  const [table, setTable] = useState(cart.table ?? '');
  const daysAhead = options.locations.find(({ id }) => id === cart.location.id)?.daysAhead ?? 0;
  const now = fulfilmentOf(cart, country);
  const set = (part: Partial<Fulfilment>) => void store.setFulfilment({ ...now, ...part });
  return (
    <>
      <ServicePicker cart={cart} store={store} isBusy={isBusy} words={words.fulfilment} services={words.services} options={options} country={country} />
      {cart.service === 'DELIVERY' ? (
        <AddressFields address={now.address} saved={saved} country={country} isBusy={isBusy} words={words.fulfilment} fieldWords={words.addressFields} onGive={(address) => set({ address })} />
      ) : null}
      {cart.service === 'DINE_IN' ? (
        <Field label={words.fulfilment.table} className="max-w-40">
          {(control) => (
            <Input {...control} maxLength={20} autoComplete="off" value={table} onChange={(e) => setTable(e.target.value)} onBlur={() => (table.trim() === (cart.table ?? '') ? undefined : set({ table: table.trim() }))} />
          )}
        </Field>
      ) : (
        <TimePicker cart={cart} isBusy={isBusy} words={words.fulfilment} timeZone={timeZone} daysAhead={daysAhead} locale={locale} region={region} onPick={(requestedFor) => set({ requestedFor })} />
      )}
    </>
  );
}
