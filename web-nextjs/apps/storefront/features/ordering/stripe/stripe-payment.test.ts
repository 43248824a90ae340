import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaymentSession } from '../order-documents';
import type * as Module from './stripe-payment';
import type { StripeAnswer } from './stripe-script';

const session: PaymentSession = { gateway: 'STRIPE', publishableKey: 'pk_1', account: 'acct_1', clientSecret: 'pi_1_secret', isReady: true };
const node = {} as HTMLElement;
const nothing = { onReady: () => undefined, onFail: () => undefined };

/** Stripe's script as this page sees it: what it was asked, and what it answers. */
class FakeStripe {
  readonly calls: unknown[][] = [];
  readonly scripts: { src: string; onload: () => void; onerror: () => void; remove: () => void }[] = [];
  answers: Record<string, StripeAnswer> = {};
  isBlocked = false;

  install(): void {
    vi.stubGlobal('document', {
      createElement: () => ({ remove: () => this.calls.push(['removed']) }),
      head: { append: (script: FakeStripe['scripts'][number]) => queueMicrotask(() => (this.scripts.push(script), this.isBlocked ? script.onerror() : script.onload())) },
    });
    vi.stubGlobal('window', { Stripe: (...call: unknown[]) => (this.calls.push(['Stripe', ...call]), this.stripe) });
  }

  private readonly element = { mount: (on: unknown) => this.calls.push(['mount', on]), destroy: () => this.calls.push(['destroy']), on: () => undefined };
  private readonly elements = { create: (kind: string) => (this.calls.push(['create', kind]), this.element) };
  private readonly stripe = Object.fromEntries([
    ['elements', (options: unknown) => (this.calls.push(['elements', options]), this.elements)],
    ...['confirmPayment', 'confirmSetup', 'retrievePaymentIntent', 'retrieveSetupIntent'].map((name) => [name, (wish: unknown) => (this.calls.push([name, wish]), Promise.resolve(this.answers[name] ?? {}))] as const),
  ]);
}

let fake: FakeStripe;
let StripePayment: typeof Module.StripePayment;
beforeEach(async () => {
  vi.resetModules();
  fake = new FakeStripe();
  fake.install();
  ({ StripePayment } = await import('./stripe-payment'));
});
afterEach(() => vi.unstubAllGlobals());

async function opened(part: Partial<PaymentSession> = {}) {
  const payment = await StripePayment.open({ ...session, ...part }, 'de');
  if (!payment) throw new Error('It was not opened.');
  return payment;
}

async function confirmed(answer: StripeAnswer) {
  fake.answers = { confirmPayment: answer };
  const payment = await opened();
  payment.show(node, {}, nothing);
  return payment.confirm('https://brand.example/order');
}

describe('A payment at Stripe', () => {
  it('is opened on the brand’s account with Stripe’s own script, which is fetched once', async () => {
    await Promise.all([opened(), opened()]);
    await opened();
    expect(fake.scripts.map(({ src }) => src)).toEqual(['https://js.stripe.com/dahlia/stripe.js']);
    expect(fake.calls[0]).toEqual(['Stripe', 'pk_1', { stripeAccount: 'acct_1', locale: 'de' }]);
  });

  it('fetches nothing where the session lacks what it takes', async () => {
    expect(await StripePayment.open({ ...session, clientSecret: null }, 'de')).toBeNull();
    expect(await StripePayment.open({ ...session, publishableKey: null }, 'de')).toBeNull();
    expect(fake.scripts).toEqual([]);
  });

  it('that is blocked fails, and can be tried again', async () => {
    fake.isBlocked = true;
    await expect(opened()).rejects.toThrow('Stripe.js did not load.');
    fake.isBlocked = false;
    await opened();
    expect(fake.scripts).toHaveLength(2);
  });

  it('shows the Payment Element, confirms it, and comes back to the page of orders', async () => {
    expect(await confirmed({ paymentIntent: { status: 'requires_capture' } })).toEqual({ step: 'processing' });
    expect(fake.calls.slice(1).map(([name, what]) => (name === 'elements' ? [name, what] : name))).toEqual([['elements', { clientSecret: 'pi_1_secret', appearance: {} }], 'create', 'mount', 'confirmPayment']);
    expect(fake.calls.at(-1)?.[1]).toMatchObject({ redirect: 'if_required', confirmParams: { return_url: 'https://brand.example/order' } });
  });

  it('keeps the method where the order is days away', async () => {
    fake.answers = { retrieveSetupIntent: { setupIntent: { status: 'requires_payment_method' } }, confirmSetup: { setupIntent: { status: 'succeeded' } } };
    const payment = await opened({ clientSecret: 'seti_1_secret' });
    expect(await payment.look()).toEqual({ step: 'form' });
    payment.show(node, {}, nothing);
    expect(await payment.confirm('https://brand.example/order')).toEqual({ step: 'processing' });
    expect(fake.calls.map(([name]) => name)).not.toContain('confirmPayment');
  });
});

describe('What comes of it', () => {
  it('is told in Stripe’s words where they are for the diner, and not where they are for developers', async () => {
    expect(await confirmed({ error: { type: 'card_error', code: 'card_declined', message: 'Ihre Karte wurde abgelehnt.' } })).toEqual({ step: 'refused', message: 'Ihre Karte wurde abgelehnt.' });
    expect(await confirmed({ error: { type: 'invalid_request_error', message: 'No such payment_intent' } })).toEqual({ step: 'refused', message: null });
  });

  it('is nothing where the diner left the bank’s question open', async () => {
    expect(await confirmed({ paymentIntent: { status: 'requires_payment_method' } })).toEqual({ step: 'refused', message: null });
  });

  it('is awaited where it was confirmed already', async () => {
    expect(await confirmed({ error: { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' } })).toEqual({ step: 'processing' });
  });

  it.each([['requires_payment_method', 'form'], ['requires_action', 'form'], ['processing', 'processing'], ['requires_capture', 'processing'], ['succeeded', 'processing']])('of one that is %s is seen after a reload', async (status, step) => {
    fake.answers = { retrievePaymentIntent: { paymentIntent: { status } } };
    expect(await (await opened()).look()).toEqual({ step });
  });
});
