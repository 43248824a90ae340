import type { ReactNode } from 'react';
import { formatInstant } from '@/lib/time';
import type { Order } from '../documents';
import { isPaymentFailed, paymentText } from '../payment-text';
import { serviceNames, whereText } from '../words';

/** Who ordered, where it goes and how it is paid. */
export function GuestCard({ order }: { order: Order }) {
  const { contact, address, location, requestedFor, promisedFor } = order;
  const facts: [string, ReactNode][] = [
    ['Guest', contact === null ? 'Erased' : contact.name],
    ['Telephone', typeof contact?.phone === 'string' ? <a className="link" href={`tel:${contact.phone}`}>{contact.phone}</a> : null],
    ['E-mail', contact?.email ?? null],
    ['Service', order.service === 'PICKUP' ? serviceNames.PICKUP : `${serviceNames[order.service]}: ${whereText(order)}`],
    ['For the driver', address?.note ?? null],
    ['Location', location.name],
    ['Wanted for', requestedFor === null ? 'As soon as possible' : formatInstant(requestedFor, location.timeZone)],
    ['Promised for', promisedFor === null ? null : formatInstant(promisedFor, location.timeZone)],
    ['Payment', isPaymentFailed(order) ? <strong className="text-danger">{paymentText(order)}</strong> : paymentText(order)],
    ['Note', order.note],
  ];
  return (
    <section aria-labelledby="guest-heading" className="card p-4">
      <h2 id="guest-heading" className="mb-3 font-semibold">Guest and payment</h2>
      <dl className="space-y-2">
        {facts.map(([label, value]) => value !== null && (
          <div key={label}>
            <dt className="text-sm text-muted">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
