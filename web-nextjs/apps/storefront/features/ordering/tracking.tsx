'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { CheckoutWords } from './checkout-words';
import { orderLink, type OrderLink } from './order-link';
import { OrderView } from './order-view';
import { paying } from './paying';
import { useTrackedOrder } from './use-tracked-order';

export type TrackingProps = { words: CheckoutWords; locale: string; region: string; menuHref: string; checkoutHref: string };

/** The order whose secret stands behind the hash sign of the address: no server is sent it, no log has it, and the page is the same for everybody. */
export function Tracking(props: TrackingProps) {
  const hash = useSyncExternalStore(onHash, () => (location.hash.length > 1 ? location.hash : `#${paying.returned(location.search)}`), () => null);
  useEffect(() => {
    if (hash === null || hash === '#' || location.hash.length > 1) return;
    history.replaceState(null, '', `${location.pathname}${hash}`);
    paying.end();
  }, [hash]);
  const { order: words, cart } = props.words;
  if (hash === null) return <p role="status" className="min-h-96 text-muted">{cart.loading}</p>;
  const link = orderLink(hash);
  return link.token === '' ? <p>{words.noLink}</p> : <TrackedOrder key={link.token} {...link} {...props} />;
}

function TrackedOrder({ token, wantsReceipt, ...props }: TrackingProps & OrderLink) {
  const tracked = useTrackedOrder(token, props.locale);
  const { order: words, cart, refusals } = props.words;
  if (tracked.order === null) return <p role="alert">{words.notFound}</p>;
  if (tracked.order === undefined) {
    return tracked.isOffline ? <p role="alert">{refusals.OFFLINE}</p> : <p role="status" className="min-h-96 text-muted">{cart.loading}</p>;
  }
  return <OrderView {...props} token={token} wantsReceipt={wantsReceipt} order={tracked.order} isLive={tracked.isLive} onChange={tracked.show} />;
}

function onHash(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
