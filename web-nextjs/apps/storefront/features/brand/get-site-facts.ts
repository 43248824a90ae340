import { graphql, type ResultOf } from '@foodsaas/graphql';
import { query } from '@/lib/storefront-api';

const SITE_FACTS = graphql(`
  query SiteFacts {
    brand {
      slug
      name
      defaultLocale
      locales
    }
    theme {
      light {
        background
        primary
        onPrimary
      }
    }
  }
`);

export type SiteFacts = ResultOf<typeof SITE_FACTS>;

/** The language that a brand's files without one (robots, manifest, icon) are asked for in: the API answers these facts alike in all. */
const ANY_LOCALE = 'en';

/** What the installable site and its icon are made of. */
export const getSiteFacts = (tenant: string): Promise<SiteFacts> => query(SITE_FACTS, {}, { tenant, locale: ANY_LOCALE });
