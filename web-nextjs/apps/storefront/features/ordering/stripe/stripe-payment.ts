import type { PaymentSession } from '../order-documents';
import { stripeScript, type Stripe, type StripeAnswer, type StripeElements } from './stripe-script';

/** `message`: Stripe's own words for the diner, in his language; null where it has none for him. */
export type StripeStep = { step: 'form' } | { step: 'refused'; message: string | null } | { step: 'processing' };

/** What is still the diner's to do; in every other state Stripe is at it, or has done it. */
const OPEN = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

/** Failures that are the diner's to read: the others tell developers what they did wrong. */
const FOR_DINERS = ['card_error', 'validation_error'];

/** The payment was confirmed already, in another tab or before a reload. */
const DONE_ALREADY = ['payment_intent_unexpected_state', 'setup_intent_unexpected_state'];

/** One open payment at Stripe, or the keeping of a card for an order that is days away. */
export class StripePayment {
  private elements: StripeElements | null = null;

  private constructor(private readonly stripe: Stripe, private readonly secret: string) {}

  /** Null where the session lacks what Stripe needs. Throws where its script cannot be had. */
  static async open({ publishableKey, account, clientSecret }: PaymentSession, locale: string): Promise<StripePayment | null> {
    if (!publishableKey || !account || !clientSecret) return null;
    const factory = await stripeScript();
    return new StripePayment(factory(publishableKey, { stripeAccount: account, locale }), clientSecret);
  }

  /** Where it is: it may have been confirmed before this page was opened. */
  async look(): Promise<StripeStep> {
    const status = statusOf(await (this.isSetup ? this.stripe.retrieveSetupIntent(this.secret) : this.stripe.retrievePaymentIntent(this.secret)));
    return status === null || OPEN.includes(status) ? { step: 'form' } : { step: 'processing' };
  }

  /** Shows Stripe's fields in the node: cards, and the wallets that this browser has. Returns how to take them away. */
  show(node: HTMLElement, appearance: object, { onReady, onFail }: { onReady: () => void; onFail: () => void }): () => void {
    this.elements = this.stripe.elements({ clientSecret: this.secret, appearance });
    const element = this.elements.create('payment');
    element.on('ready', onReady);
    element.on('loaderror', onFail);
    element.mount(node);
    return () => element.destroy();
  }

  /** Pays with what was typed. A method that needs its bank's page leaves for there, and comes back to `returnTo`. */
  async confirm(returnTo: string): Promise<StripeStep> {
    if (!this.elements) return { step: 'form' };
    const wish = { elements: this.elements, redirect: 'if_required', confirmParams: { return_url: returnTo } } as const;
    return after(await (this.isSetup ? this.stripe.confirmSetup(wish) : this.stripe.confirmPayment(wish)));
  }

  private get isSetup(): boolean {
    return this.secret.startsWith('seti_');
  }
}

const statusOf = ({ paymentIntent, setupIntent }: StripeAnswer): string | null => (paymentIntent ?? setupIntent)?.status ?? null;

function after(answer: StripeAnswer): StripeStep {
  const { error } = answer;
  if (error) return DONE_ALREADY.includes(error.code ?? '') ? { step: 'processing' } : { step: 'refused', message: FOR_DINERS.includes(error.type) ? (error.message ?? null) : null };
  return OPEN.includes(statusOf(answer) ?? '') ? { step: 'refused', message: null } : { step: 'processing' };
}
