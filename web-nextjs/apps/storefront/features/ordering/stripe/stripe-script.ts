/** The part of Stripe.js that is used here, as Stripe documents it. */
export type StripeFailure = { type: string; code?: string; message?: string };
export type StripeAnswer = { error?: StripeFailure; paymentIntent?: { status: string }; setupIntent?: { status: string } };
export type StripeElement = { mount: (node: HTMLElement) => void; destroy: () => void; on: (event: 'ready' | 'loaderror', listener: () => void) => void };
export type StripeElements = { create: (kind: 'payment') => StripeElement };
export type Confirming = { elements: StripeElements; redirect: 'if_required'; confirmParams: { return_url: string } };
export type Stripe = {
  elements: (options: { clientSecret: string; appearance: object }) => StripeElements;
  confirmPayment: (options: Confirming) => Promise<StripeAnswer>;
  confirmSetup: (options: Confirming) => Promise<StripeAnswer>;
  retrievePaymentIntent: (clientSecret: string) => Promise<StripeAnswer>;
  retrieveSetupIntent: (clientSecret: string) => Promise<StripeAnswer>;
};
export type StripeFactory = (publishableKey: string, options: { stripeAccount: string; locale: string }) => Stripe;

/** Stripe wants it from nowhere else, and in no bundle. The front door allows it on the pages where diners pay, of brands that are paid through Stripe. */
const SOURCE = 'https://js.stripe.com/dahlia/stripe.js';

let loading: Promise<StripeFactory> | null = null;

/** Stripe's own script, fetched when somebody is about to pay there and never before. A fetch that failed is tried again by the next one who asks. */
export function stripeScript(): Promise<StripeFactory> {
  loading ??= fetched().catch((failure: unknown) => {
    loading = null;
    throw failure;
  });
  return loading;
}

function fetched(): Promise<StripeFactory> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = () => {
      script.remove();
      reject(new Error('Stripe.js did not load.'));
    };
    script.src = SOURCE;
    script.async = true;
    script.onload = () => {
      const { Stripe: factory } = window as unknown as { Stripe?: StripeFactory };
      if (factory) resolve(factory);
      else fail();
    };
    script.onerror = fail;
    document.head.append(script);
  });
}
