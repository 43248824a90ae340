import { graphql, type ResultOf } from '@foodsaas/graphql';
import { cache } from 'react';
import { THUMBNAIL } from '@/features/media/picture-fragments';
import { query } from '@/lib/storefront-api';

const MENU = graphql(
  `
    query Menu($id: ID) {
      brand {
        timeZone
      }
      menu(id: $id) {
        categories(withItems: true) {
          slug
          name
          description
          items {
            slug
            name
            description
            photo {
              ...Thumbnail
            }
            sizes {
              name
              priceKind
              perGrams
              price {
                amount
                currency
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
      }
    }
  `,
  [THUMBNAIL],
);

type Result = ResultOf<typeof MENU>;
export type MenuCategory = Result['menu']['categories'][number];
export type MenuItem = MenuCategory['items'][number];
export type Menu = { timeZone: string; categories: MenuCategory[] };

/** The whole menu, or one of the brand's own; a category without a dish is not shown to diners, so it is not asked for either. */
export const getMenu = cache(async (tenant: string, locale: string, id?: string): Promise<Menu> => {
  const { brand, menu } = await query(MENU, { id }, { tenant, locale });
  return { timeZone: brand.timeZone, categories: menu.categories };
});
