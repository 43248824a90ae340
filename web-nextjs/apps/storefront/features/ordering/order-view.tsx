'use client';

import { Button } from '@foodsaas/ui/button';
import { formatMoney } from '@foodsaas/ui/format/money';
import { Icon } from '@foodsaas/ui/icon';
import { PostalAddress } from '@/features/locations/postal-address';
import { momentText } from '@/features/locations/open-text';
import { fill } from '@/lib/fill';
import { CancelButton } from './cancel-button';
import { CardForm } from './card-form';
import { LaterTip } from './later-tip';
import type { Order } from './order-documents';
import type { OrderLink } from './order-link';
import { OrderProgress } from './order-progress';
import { OrderSummary } from './order-summary';
import { isOver as isOverNow, isToBePaid, isUnpaidOnTheDay, paymentText } from './payment-state';
import { ReceiptForm } from './receipt-form';
import { ReorderButton } from './reorder-button';
import type { TrackingProps } from './tracking';

type Props = TrackingProps & OrderLink & { order: Order; isLive: boolean; onChange: (order: Order) => void };

/** An order for the one who ordered it: where it is, what it costs, and as a receipt on paper. */
export function OrderView({ token, wantsReceipt, order, isLive, onChange, words, locale, region, checkoutHref }: Props) {
  const { order: text } = words;
  const { timeZone } = order.location;
  const moment = (instant: string) => momentText(Date.parse(instant), timeZone, region, true);
  const isOver = isOverNow(order);
  const card = <CardForm order={order} token={token} returnPath={location.pathname} words={words.card} locale={locale} />;
  const expected = isOver ? null : (order.promisedFor ?? order.requestedFor);
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_26rem] print:block">
      <div className="flex flex-col gap-6">
        <div>
          <p className="text-muted">{fill(text.number, { number: order.number })}</p>
          <p role="status" className="mt-1 text-3xl font-bold print:hidden">
            {text.statuses[order.status]}
          </p>
          {expected ? <p className="mt-2 text-lg">{fill(order.service === 'DELIVERY' ? text.thereAt : text.readyAt, { time: moment(expected) })}</p> : null}
          <p role="status" className="mt-2 text-sm text-muted empty:hidden print:hidden">{isLive || isOver ? null : text.notLive}</p>
        </div>
        {isUnpaidOnTheDay(order) ? (
          <>
            <p className="text-lg">{text.unpaidOnTheDay}</p>
            {card}
          </>
        ) : null}
        {isToBePaid(order) ? card : <OrderProgress order={order} words={text} region={region} />}
        <LaterTip token={token} order={order} words={words} locale={locale} region={region} onChange={onChange} />
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {order.placedAt ? (
            <>
              <dt className="text-muted">{text.placedAt}</dt>
              <dd>{moment(order.placedAt)}</dd>
            </>
          ) : null}
          {order.contactName ? (
            <>
              <dt className="text-muted">{words.contact.name}</dt>
              <dd className="min-w-0 break-words">{order.contactName}</dd>
            </>
          ) : null}
          <dt className="text-muted">{words.services[order.service]}</dt>
          <dd>
            {order.location.name}
            <PostalAddress address={order.location.address} className="text-muted" />
            {order.location.phone ? (
              <a href={`tel:${order.location.phone.replace(/[^+\d]/g, '')}`} className="inline-flex min-h-8 items-center underline underline-offset-4">
                {order.location.phone}
              </a>
            ) : null}
          </dd>
          <dt className="text-muted">{words.methods.title}</dt>
          <dd>
            {paymentText(order, words)}
            {order.captured.minorUnits > 0 && order.captured.minorUnits < order.total.minorUnits ? <span className="block">{fill(text.charged, { amount: formatMoney(order.captured, region) })}</span> : null}
          </dd>
          {order.refunded.minorUnits > 0 ? (
            <>
              <dt className="text-muted">{text.refunded}</dt>
              <dd className="tabular-nums">{formatMoney(order.refunded, region)}</dd>
            </>
          ) : null}
        </dl>
        <div className="flex flex-wrap gap-3 print:hidden">
          <Button variant="outline" onClick={() => print()}>
            <Icon name="print" />
            {text.printReceipt}
          </Button>
          {order.placedAt ? <ReceiptForm token={token} label={text.receiptFile} sendsItself={wantsReceipt} /> : null}
          {order.canCancel ? <CancelButton token={token} words={words} locale={locale} onCancelled={onChange} /> : null}
          {isOver ? <ReorderButton of={{ orderToken: token }} words={words} locale={locale} checkoutHref={checkoutHref} /> : null}
        </div>
      </div>
      <OrderSummary title={text.receipt} lines={order.lines} sum={order} words={words} region={region} />
    </div>
  );
}
