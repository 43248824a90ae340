import { graphql, type ResultOf } from '@foodsaas/graphql';
import { cache } from 'react';
import { query } from '@/lib/storefront-api';

const BRAND = graphql(`
  query Brand {
    brand {
      slug
      name
      country
      currency
      defaultLocale
      locales
    }
    siteAddress {
      origin
    }
  }
`);

/** `origin`: scheme, host and port of the site's main address. */
export type Brand = ResultOf<typeof BRAND>['brand'] & ResultOf<typeof BRAND>['siteAddress'];

export const getBrand = cache(async (tenant: string, locale: string): Promise<Brand> => {
  const { brand, siteAddress } = await query(BRAND, {}, { tenant, locale });
  return { ...brand, ...siteAddress };
});
