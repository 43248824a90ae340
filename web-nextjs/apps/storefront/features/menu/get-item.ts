import { graphql, type ResultOf } from '@foodsaas/graphql';
import { cache } from 'react';
import { PICTURE } from '@/features/media/picture-fragments';
import { query } from '@/lib/storefront-api';
import { DISH } from './dish-fragment';

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
        ...Dish
      }
    }
  `,
  [PICTURE, DISH],
);

type Result = ResultOf<typeof ITEM>;
export type Item = NonNullable<Result['item']> & { timeZone: string };

export const getItem = cache(async (tenant: string, locale: string, slug: string): Promise<Item | null> => {
  const { brand, item } = await query(ITEM, { slug }, { tenant, locale }, 'item');
  return item && { ...item, timeZone: brand.timeZone };
});
