import { type EnumOf, graphql, type ResultOf, type VariablesOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

const ServiceRulesFragment = graphql(`
  fragment ServiceRules on ServiceRules {
    fee { fixed { minorUnits } percent maximum { minorUnits } taxClass }
    minimum { amount { minorUnits } surcharge { minorUnits } taxClass }
    deliveryFee { amount { minorUnits } freeFrom { minorUnits } taxClass }
    deposit { perPiece { minorUnits } taxClass }
  }
`);

export const OrderingSettingsDocument = graphql(
  `
    query OrderingSettings($locationId: ID) {
      orderingSettings(locationId: $locationId) {
        version
        isOwn
        prices {
          delivery { ...ServiceRules }
          pickup { ...ServiceRules }
          dineIn { ...ServiceRules }
          tipPercents
        }
        kitchen {
          stations { code name minutesPerSlot minutesPerDish }
          dishes { itemId station minutes }
        }
        slots { leadMinutes daysAhead everyMinutes }
        delivery { minutes radiusMeters postalCodes }
        autoAccept
        autoRejectAfterMinutes
        preparationMinutes
        paymentMethods
      }
      menu { id categories { id name items { id name } } }
    }
  `,
  [ServiceRulesFragment],
);

export const UpdateOrderingSettingsDocument = graphql(
  `
    mutation UpdateOrderingSettings($input: UpdateOrderingSettingsInput!) {
      outcome: updateOrderingSettings(input: $input) {
        value: settings { version }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const ResetOrderingSettingsDocument = graphql(
  `
    mutation ResetOrderingSettings($input: ResetOrderingSettingsInput!) {
      outcome: resetOrderingSettings(input: $input) {
        value: settings { version }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type Settings = NonNullable<ResultOf<typeof OrderingSettingsDocument>['orderingSettings']>;
export type Dishes = ResultOf<typeof OrderingSettingsDocument>['menu']['categories'];
export type ServiceRules = ResultOf<typeof ServiceRulesFragment>;
export type SettingsInput = VariablesOf<typeof UpdateOrderingSettingsDocument>['input'];
export type ServiceRulesInput = NonNullable<NonNullable<SettingsInput['prices']>['delivery']>;
export type PaymentMethod = EnumOf<'PaymentMethod'>;
