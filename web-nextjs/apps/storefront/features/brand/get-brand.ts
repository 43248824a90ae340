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
  }
`);

export type Brand = ResultOf<typeof BRAND>['brand'];

export const getBrand = cache(async (tenant: string, locale: string): Promise<Brand> => (await query(BRAND, {}, { tenant, locale })).brand);
