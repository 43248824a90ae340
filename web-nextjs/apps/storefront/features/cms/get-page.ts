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
    }
  `,
  [PAGE_CONTENT],
);

const LAYOUT = graphql(`
  query HeroLayout {
    theme {
      heroLayout
    }
  }
`);

/** There is always a home: without a page of the brand's own it shows something else. */
const HOME = '/';

export type HeroLayout = EnumOf<'HeroLayout'>;
/** `page` is null where the brand has published none under this path. */
export type FoundPage = { page: PageContent | null; heroLayout: HeroLayout };

export const getPage = cache(async (tenant: string, locale: string, path: string): Promise<FoundPage> => {
  const site: SiteKey = { tenant, locale };
  const { page }: ResultOf<typeof PAGE> = await query(PAGE, { path }, site, path === HOME ? undefined : 'page');
  return { page, heroLayout: await layoutOf(page, site) };
});

/** A draft, for the bearer of a preview link. */
export const getPreviewPage = cache(async (tenant: string, locale: string, token: string): Promise<FoundPage> => {
  const site: SiteKey = { tenant, locale };
  const { previewPage } = await queryPreview(PREVIEW_PAGE, { token }, site, token);
  return { page: previewPage, heroLayout: await layoutOf(previewPage, site) };
});

type Shape = { __typename: string; image?: unknown; blocks?: readonly Shape[] };
const hasPicturedHero = (blocks: readonly Shape[]): boolean => blocks.some(({ __typename, image, blocks: inner }) => (__typename === 'HeroBlock' && Boolean(image)) || hasPicturedHero(inner ?? []));

/** Only a hero with a picture shows the layout: other pages do not ask for it, so that a new one does not replace them. */
async function layoutOf(page: PageContent | null, site: SiteKey): Promise<HeroLayout> {
  if (!page || !hasPicturedHero(page.blocks as readonly Shape[])) return 'CENTERED';
  return (await query(LAYOUT, {}, site)).theme.heroLayout;
}
