'use client';

import { buttonStyles } from '@foodsaas/ui/button';
import { formatMoney } from '@foodsaas/ui/format/money';
import Link from 'next/link';
import type { Texts } from '@/text';
import type { CartIslandProps } from './cart-island';
import { CartLine } from './cart-line';
import { overlays } from './overlay-store';
import { Panel } from './panel';
import { ProblemList } from './problem-list';
import { refusalIn } from './refusal-text';
import { ServicePicker } from './service-picker';
import { useCart } from './use-cart';
import { timeZoneOf, useOrderingOptions } from './use-ordering-options';

/** The cart over the page. */
export function CartDrawer({ texts, locale, region, country, menuHref, checkoutHref }: CartIslandProps & { texts: Texts }) {
  const { cart, isBusy, refusal, store } = useCart(locale);
  const { cart: words, problems, totals, refusals, fulfilment } = texts.ordering;
  const options = useOrderingOptions(locale);
  return (
    <Panel
      title={words.title}
      close={words.close}
      onClose={overlays.close}
      footer={
        cart?.lines.length ? (
          <div className="flex flex-col gap-3">
            <p className="flex justify-between gap-4 text-lg font-bold">
              <span>{totals.total}</span>
              <span className="tabular-nums">{formatMoney(cart.quote.total, region)}</span>
            </p>
            {/* Not by the router: the page comes with a policy of its own, which may allow a gateway's script. */}
            <a href={checkoutHref} onClick={overlays.close} className={buttonStyles('primary')}>
              {words.checkout}
            </a>
          </div>
        ) : null
      }
    >
      {refusal ? <p role="alert" className="mb-4 font-medium text-danger">{refusalIn(refusals, refusal)}</p> : null}
      {cart === undefined && !refusal ? <p role="status" className="min-h-40 text-muted">{words.loading}</p> : null}
      {cart ? <ServicePicker cart={cart} store={store} isBusy={isBusy} words={fulfilment} services={texts.servicePrices} options={options} country={country} /> : null}
      {cart?.lines.length ? (
        <>
          <ul className="divide-y divide-border">
            {cart.lines.map((line) => <CartLine key={line.id} line={line} store={store} isBusy={isBusy} words={words} region={region} />)}
          </ul>
          <ProblemList
            cart={cart} store={store} isBusy={isBusy} words={problems} timeZone={timeZoneOf(options, cart.location.id)} region={region} country={country}
            menuHref={menuHref} fulfilmentHref={`${checkoutHref}#fulfilment`}
          />
        </>
      ) : null}
      {cart !== undefined && !cart?.lines.length ? (
        <div className="flex flex-col items-center gap-4 py-12 text-center">
          <p className="text-muted">{words.empty}</p>
          <Link href={menuHref} onClick={overlays.close} className={buttonStyles('outline')}>
            {texts.seeMenu}
          </Link>
        </div>
      ) : null}
    </Panel>
  );
}
