import type { ServiceRules, ServiceRulesInput } from './documents';
import { type Reading, typed } from './reading';

/** What is charged beside the goods of one service, as it is typed; an empty text is nothing. */
export type FeesForm = { fixed: string; percent: string; maximum: string; minimum: string; surcharge: string; delivery: string; freeFrom: string; deposit: string; taxClasses: TaxClasses };

/** Which class taxes each is not chosen here; it stays what it was. */
type TaxClasses = { fee: string | null; minimum: string | null; delivery: string | null; deposit: string | null };

/** Where the API has each of them, below its service: what is wrong names it so. */
export const places: Record<Exclude<keyof FeesForm, 'taxClasses'>, string> = {
  fixed: 'fee.fixed', percent: 'fee.percent', maximum: 'fee.maximum', minimum: 'minimum.amount', surcharge: 'minimum.surcharge', delivery: 'deliveryFee.amount', freeFrom: 'deliveryFee.freeFrom', deposit: 'deposit.perPiece',
};

export const feesOf = ({ fee, minimum, deliveryFee, deposit }: ServiceRules, digits: number): FeesForm => ({
  fixed: fee?.fixed.minorUnits === 0 ? '' : typed(fee?.fixed, digits),
  percent: fee === null || fee.percent === '0' ? '' : fee.percent,
  maximum: typed(fee?.maximum, digits),
  minimum: typed(minimum?.amount, digits),
  surcharge: typed(minimum?.surcharge, digits),
  delivery: typed(deliveryFee?.amount, digits),
  freeFrom: typed(deliveryFee?.freeFrom, digits),
  deposit: typed(deposit?.perPiece, digits),
  taxClasses: { fee: fee?.taxClass ?? null, minimum: minimum?.taxClass ?? null, delivery: deliveryFee?.taxClass ?? null, deposit: deposit?.taxClass ?? null },
});

/** The rules of a service; `service` is its place in the input. */
export function readFees(form: FeesForm, service: string, { amount, percent, refuse }: Reading): ServiceRulesInput {
  const at = (key: keyof typeof places) => `${service}.${places[key]}`;
  const money = (key: keyof typeof places) => amount(form[key], at(key));
  const [fixed, maximum, minimum, surcharge, delivery, freeFrom, perPiece] = [money('fixed'), money('maximum'), money('minimum'), money('surcharge'), money('delivery'), money('freeFrom'), money('deposit')];
  const share = percent(form.percent, at('percent'));
  if (surcharge !== null && minimum === null) refuse(at('surcharge'), 'MINIMUM_MISSING', 'Write the minimum order that it is for.');
  if (freeFrom !== null && delivery === null) refuse(at('freeFrom'), 'FEE_MISSING', 'Write the delivery fee that is saved.');
  const { taxClasses } = form;
  return {
    fee: (fixed ?? 0) === 0 && Number(share) === 0 ? null : { fixed: fixed ?? 0, percent: share, maximum, taxClass: taxClasses.fee },
    minimum: minimum === null ? null : { amount: minimum, surcharge, taxClass: taxClasses.minimum },
    deliveryFee: delivery === null ? null : { amount: delivery, freeFrom, taxClass: taxClasses.delivery },
    deposit: perPiece === null ? null : { perPiece, taxClass: taxClasses.deposit },
  };
}
