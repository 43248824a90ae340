'use client';

import { Button } from '@foodsaas/ui/button';
import { Field } from '@foodsaas/ui/field';
import { formatMoney } from '@foodsaas/ui/format/money';
import { Textarea } from '@foodsaas/ui/input';
import { useRef, useState, type FormEvent } from 'react';
import type { Refusal } from '@/lib/browser-api';
import { fill } from '@/lib/fill';
import type { Wanted } from './attempt';
import type { Cart } from './cart-documents';
import type { CartStore } from './cart-store';
import type { CheckoutProps } from './checkout';
import type { CheckoutState } from './checkout-state';
import { CheckoutSection } from './checkout-section';
import { contactInput, contactProblems, emptyContact } from './contact';
import { ContactFields } from './contact-fields';
import { clockText } from './days';
import { deviceCart } from './device-cart';
import { FulfilmentFields } from './fulfilment-fields';
import { MethodPicker } from './method-picker';
import { OrderSummary } from './order-summary';
import type { DinerAtCheckout, OrderingOptions, PaymentMethod } from './ordering-documents';
import { PriceChanges } from './price-changes';
import { ProblemList } from './problem-list';
import { refusalIn } from './refusal-text';
import { TipPicker } from './tip-picker';
import { Unheard } from './unheard';
import { timeZoneOf } from './use-ordering-options';

export type CheckoutFormProps = CheckoutProps & {
  cart: Cart;
  store: CartStore;
  isBusy: boolean;
  options: OrderingOptions;
  diner: DinerAtCheckout | null;
  state: CheckoutState;
  /** Of the cart's last change. */
  refusal: Refusal | null;
  onOrder: (wanted: Wanted) => void;
  onSendAgain: () => void;
};

/** All that is asked before an order, on one page. */
export function CheckoutForm(props: CheckoutFormProps) {
  const { words, region, country, menuHref, cart, store, isBusy, options, diner, state, refusal: ofCart, onOrder, onSendAgain } = props;
  const form = useRef<HTMLFormElement>(null);
  const [contact, setContact] = useState({ ...emptyContact, name: diner?.name ?? '', email: diner?.email ?? '', phone: diner?.phone ?? '' });
  const [note, setNote] = useState('');
  const [wish, setWish] = useState<PaymentMethod | null>(null);
  const { methods, tipPercents } = options.locations.find(({ id }) => id === cart.location.id) ?? { methods: [], tipPercents: [] };
  const picked = methods.find((method) => method === wish) ?? methods[0];
  const [isTried, setTried] = useState(false);
  const { refusal, changes } = state.step === 'filling' ? { refusal: state.refusal ?? ofCart, changes: state.changes } : { refusal: null, changes: [] };
  const timeZone = timeZoneOf(options, cart.location.id);
  const problems = contactProblems(contact, cart.service === 'DELIVERY');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(problems);
    if (first !== undefined) return form.current?.querySelector<HTMLElement>(`[data-contact="${first}"]`)?.focus();
    const token = deviceCart.get()?.token;
    if (!token || !picked) return undefined;
    return onOrder({ token, promise: cart.quote.promise, contact: contactInput(contact), method: picked, note: note.trim() || null });
  };
  return (
    <form ref={form} onSubmit={submit} className="grid items-start gap-8 lg:grid-cols-[1fr_24rem]" noValidate>
      <div className="flex flex-col gap-6">
        <CheckoutSection id="fulfilment" title={words.fulfilment.title}>
          <FulfilmentFields {...props} timeZone={timeZone} saved={diner?.addresses ?? []} />
        </CheckoutSection>
        <CheckoutSection id="contact" title={words.contact.title}>
          <ContactFields contact={contact} problems={isTried ? problems : {}} words={words.contact} onChange={setContact} />
          <Field label={words.checkout.note}>{(control) => <Textarea {...control} rows={2} maxLength={500} value={note} onChange={(e) => setNote(e.target.value)} />}</Field>
        </CheckoutSection>
        <CheckoutSection id="payment" title={words.checkout.payment}>
          <TipPicker cart={cart} percents={tipPercents} isBusy={isBusy} words={words.tip} region={region} onTip={(tip) => void store.setTip(tip)} />
          {picked ? <MethodPicker methods={methods} picked={picked} words={words.methods} onPick={setWish} /> : <p role="alert">{words.methods.none}</p>}
        </CheckoutSection>
      </div>
      <div className="flex flex-col gap-6 lg:sticky lg:top-6">
        <OrderSummary title={words.cart.title} lines={cart.lines} sum={cart.quote} words={words} region={region} />
        <ProblemList cart={cart} store={store} isBusy={isBusy} words={words.problems} timeZone={timeZone} region={region} country={country} menuHref={menuHref} fulfilmentHref="#fulfilment" />
        <PriceChanges changes={changes} cart={cart} words={words.checkout} region={region} />
        {refusal && changes.length === 0 && cart.problems.length === 0 ? <p role="alert" className="font-medium text-danger">{refusalIn(words.refusals, refusal)}</p> : null}
        {state.step === 'unheard' ? <Unheard words={words.checkout} onSendAgain={onSendAgain} /> : null}
        <p role="status" className="empty:hidden">
          {state.step === 'placing' ? words.checkout.placing : cart.heldUntil ? fill(words.checkout.heldUntil, { time: clockText(cart.heldUntil, timeZone, region) }) : null}
        </p>
        <Button type="submit" disabled={isBusy || state.step !== 'filling' || cart.problems.length > 0 || !picked} className="text-lg">
          {fill(changes.length > 0 ? words.checkout.acceptAndOrder : picked === 'ONLINE' ? words.checkout.orderAndPay : words.checkout.order, { total: formatMoney(cart.quote.total, region) })}
        </Button>
      </div>
    </form>
  );
}
