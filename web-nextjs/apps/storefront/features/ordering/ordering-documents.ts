import { graphql, type EnumOf, type ResultOf } from '@foodsaas/graphql';
import { THUMBNAIL } from '@/features/media/picture-fragments';
import { DISH } from '@/features/menu/dish-fragment';

export type Service = EnumOf<'ServiceType'>;
export type PaymentMethod = EnumOf<'PaymentMethod'>;

export const ORDERING_OPTIONS = graphql(`
  query OrderingOptions {
    orderingOptions {
      locations {
        id
        name
        timeZone
        services
        methods
        tipPercents
        daysAhead
      }
    }
  }
`);

export type OrderingOptions = ResultOf<typeof ORDERING_OPTIONS>['orderingOptions'];

export const ORDER_SLOTS = graphql(`
  query OrderSlots($cart: String!, $date: LocalDate) {
    orderSlots(cart: $cart, date: $date) {
      at
      isFull
    }
  }
`);

export const DISH_TO_ORDER = graphql(
  `
    query DishToOrder($slug: String!) {
      item(slug: $slug) {
        name
        description
        photo {
          ...Thumbnail
        }
        ...Dish
      }
    }
  `,
  [THUMBNAIL, DISH],
);

export type DishToOrder = NonNullable<ResultOf<typeof DISH_TO_ORDER>['item']>;

/** What is known of a diner already, so that he need not type it. */
export const DINER_AT_CHECKOUT = graphql(`
  query DinerAtCheckout {
    diner {
      name
      email
      phone
      addresses {
        id
        label
        street
        postalCode
        city
        note
      }
    }
  }
`);

export type DinerAtCheckout = NonNullable<ResultOf<typeof DINER_AT_CHECKOUT>['diner']>;
