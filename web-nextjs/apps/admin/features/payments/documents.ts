import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const PayoutsDocument = graphql(`
  query Payouts {
    payouts { id amount { amount currency } status arrivesAt }
    paymentAccount { gateway accountId takesPayments needsInput }
  }
`);

export const DayDocument = graphql(`
  query PaymentsDay($date: LocalDate!, $from: DateTime!, $until: DateTime!) {
    reconciliation(date: $date) {
      date
      doneAt
      compared
      unreadAccounts
      differences { kind intentId orderId ours { amount currency } theirs { amount currency } isHealed }
    }
    ledgerBalances(from: $from, until: $until) { account debited { amount currency } credited { amount currency } }
  }
`);

export const ReconcileDocument = graphql(
  `
    mutation ReconcilePayments($input: ReconcilePaymentsInput!) {
      outcome: reconcilePayments(input: $input) {
        value: reconciliation { date }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const ConnectPaymentsDocument = graphql(
  `
    mutation ConnectPayments($input: ConnectPaymentsInput!) {
      outcome: connectPayments(input: $input) {
        value: connection { page }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type Payout = ResultOf<typeof PayoutsDocument>['payouts'][number];
export type Account = NonNullable<ResultOf<typeof PayoutsDocument>['paymentAccount']>;
export type Reconciliation = NonNullable<ResultOf<typeof DayDocument>['reconciliation']>;
export type Difference = Reconciliation['differences'][number];
export type Balance = ResultOf<typeof DayDocument>['ledgerBalances'][number];
