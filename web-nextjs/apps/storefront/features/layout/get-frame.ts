import { graphql, type ResultOf } from '@foodsaas/graphql';
import { cache } from 'react';
import { THUMBNAIL } from '@/features/media/picture-fragments';
import { query } from '@/lib/storefront-api';

const FRAME = graphql(
  `
    query Frame {
      theme {
        light {
          ...Colours
        }
        dark {
          ...Colours
        }
        radius
        headingFont
        bodyFont
        tagline
        logo {
          ...Thumbnail
        }
      }
      navigation {
        header {
          label
          href
        }
        footer {
          label
          href
        }
      }
    }

    fragment Colours on Palette {
      background
      surface
      text
      mutedText
      primary
      onPrimary
      accent
      border
    }
  `,
  [THUMBNAIL],
);

export type Frame = ResultOf<typeof FRAME>;
export type NavigationLink = Frame['navigation']['header'][number];

/** What stands around every page of a site: its look and its links. */
export const getFrame = cache((tenant: string, locale: string): Promise<Frame> => query(FRAME, {}, { tenant, locale }));
