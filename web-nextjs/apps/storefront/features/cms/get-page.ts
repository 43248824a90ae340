import { graphql, type EnumOf, type ResultOf } from '@foodsaas/graphql';
import { cache } from 'react';
import { query, queryPreview, type SiteKey } from '@/lib/storefront-api';
import { PAGE_CONTENT, type PageContent } from './block-fragments';

const PAGE = graphql(
  `
    query Page($path: String!) {
      page(path: $path) {
        ...PageContent
      }
      theme {
        heroLayout
      }
    }
  `,
  [PAGE_CONTENT],
);

const PREVIEW_PAGE = graphql(
  `
    query PreviewPage($token: String!) {
      previewPage(token: $token) {
        ...PageContent
      }
      theme {
        heroLayout
      }
    }
  `,
  [PAGE_CONTENT],
);

export type HeroLayout = EnumOf<'HeroLayout'>;
/** `page` is null where the brand has published none under this path. */
export type FoundPage = { page: PageContent | null; heroLayout: HeroLayout };

export const getPage = cache(async (tenant: string, locale: string, path: string): Promise<FoundPage> => {
  const { page, theme }: ResultOf<typeof PAGE> = await query(PAGE, { path }, { tenant, locale });
  return { page, heroLayout: theme.heroLayout };
});

/** A draft, for the bearer of a preview link. */
export const getPreviewPage = cache(async (tenant: string, locale: string, token: string): Promise<FoundPage> => {
  const site: SiteKey = { tenant, locale };
  const { previewPage, theme } = await queryPreview(PREVIEW_PAGE, { token }, site, token);
  return { page: previewPage, heroLayout: theme.heroLayout };
});
