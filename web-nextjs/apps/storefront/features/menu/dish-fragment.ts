import { graphql, type FragmentOf, type ResultOf } from '@foodsaas/graphql';

const OPTION = graphql(`
  fragment Option on ModifierOption {
    id
    name
    price {
      amount
      currency
    }
    isDefault
    allergens
    removedAllergens
    diets
    addedDiets
    availability {
      isAvailable
    }
  }
`);

const GROUP = graphql(`
  fragment Group on ModifierGroup {
    name
    minimum
    maximum
    free
  }
`);

/** All that a diner chooses of a dish, and what follows from it. */
export const DISH = graphql(
  `
    fragment Dish on Item {
      id
      sizes {
        id
        name
        priceKind
        perGrams
        price {
          amount
          currency
        }
        servicePrices {
          service
          price {
            amount
            currency
          }
        }
      }
      modifierGroups {
        ...Group
        options {
          ...Option
          opens {
            ...Group
            options {
              ...Option
              opens {
                ...Group
                options {
                  ...Option
                  opens {
                    ...Group
                    options {
                      ...Option
                    }
                  }
                }
              }
            }
          }
        }
      }
      allergens
      diets
      availability {
        isAvailable
        returnsAt
      }
    }
  `,
  [GROUP, OPTION],
);

export type DishData = FragmentOf<typeof DISH>;

/** The API nests four levels at most. */
export type ModifierGroup = ResultOf<typeof GROUP> & { options: (ResultOf<typeof OPTION> & { opens?: ModifierGroup[] })[] };
