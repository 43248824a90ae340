import { graphql, type ResultOf } from '@foodsaas/graphql';
import { cache } from 'react';
import { PICTURE } from '@/features/media/picture-fragments';
import { query } from '@/lib/storefront-api';

const OPTION = graphql(`
  fragment Option on ModifierOption {
    name
    price {
      amount
      currency
      minorUnits
    }
    isDefault
    allergens
    removedAllergens
    diets
    addedDiets
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

const ITEM = graphql(
  `
    query Item($slug: String!) {
      brand {
        timeZone
      }
      item(slug: $slug) {
        name
        description
        photo {
          ...Picture
        }
        category {
          slug
          name
        }
        sizes {
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
    }
  `,
  [PICTURE, GROUP, OPTION],
);

type Result = ResultOf<typeof ITEM>;
export type Item = NonNullable<Result['item']> & { timeZone: string };
type Option = ResultOf<typeof OPTION>;

/** The API nests four levels at most. */
export type ModifierGroup = ResultOf<typeof GROUP> & { options: (Option & { opens?: ModifierGroup[] })[] };

export const getItem = cache(async (tenant: string, locale: string, slug: string): Promise<Item | null> => {
  const { brand, item } = await query(ITEM, { slug }, { tenant, locale }, 'item');
  return item && { ...item, timeZone: brand.timeZone };
});
