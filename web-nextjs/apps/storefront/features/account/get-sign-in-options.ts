import { graphql } from '@foodsaas/graphql';
import { query } from '@/lib/storefront-api';

const SIGN_IN_OPTIONS = graphql(`
  query SignInOptions {
    dinerSignInOptions {
      byPhone
    }
  }
`);

export const getSignInOptions = async (tenant: string, locale: string) => (await query(SIGN_IN_OPTIONS, {}, { tenant, locale })).dinerSignInOptions;
