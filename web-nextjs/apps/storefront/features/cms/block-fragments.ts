import { graphql, type FragmentOf } from '@foodsaas/graphql';
import { PLACE_HOURS } from '@/features/locations/hours-fragment';
import { PICTURE, THUMBNAIL } from '@/features/media/picture-fragments';

/** Every kind of block that holds no other blocks. */
export const LEAF_BLOCK = graphql(
  `
    fragment LeafBlock on Block {
      __typename
      id
      ... on HeroBlock {
        headline
        subline
        actionLabel
        actionHref
        image {
          ...Picture
        }
      }
      ... on TextBlock {
        html
      }
      ... on MenuHighlightBlock {
        title: headline
        items {
          slug
          name
          description
          fromPrice {
            amount
            currency
          }
          sizes {
            priceKind
            perGrams
          }
          photo {
            ...Thumbnail
          }
          availability {
            isAvailable
          }
        }
      }
      ... on PromoBlock {
        headline
        text
        actionLabel
        actionHref
      }
      ... on GalleryBlock {
        title: headline
        images {
          ...Picture
        }
      }
      ... on EntryListBlock {
        entries {
          path
          title
          summary
          day
          image {
            ...Thumbnail
          }
        }
      }
      ... on LocationBlock {
        title: headline
        location {
          slug
          name
          address {
            street
            postalCode
            city
            region
            country
          }
          ...PlaceHours
        }
      }
    }
  `,
  [PICTURE, THUMBNAIL, PLACE_HOURS],
);

/** A page's blocks: sections hold blocks, and may hold sections once more. */
export const PAGE_CONTENT = graphql(
  `
    fragment PageContent on Page {
      title
      description
      entry {
        day
        image {
          ...Picture
        }
        listPath
        listTitle
      }
      blocks {
        ...LeafBlock
        ... on SectionBlock {
          layout
          blocks {
            ...LeafBlock
            ... on SectionBlock {
              layout
              blocks {
                ...LeafBlock
              }
            }
          }
        }
      }
    }
  `,
  [LEAF_BLOCK, PICTURE],
);

export type PageContent = FragmentOf<typeof PAGE_CONTENT>;
type Leaf = FragmentOf<typeof LEAF_BLOCK>;

/** One kind of block, by its name in the schema. */
export type BlockOf<Name extends Leaf['__typename']> = Extract<Leaf, { __typename: Name }>;
/** A block with whatever it holds. */
export type Block = Exclude<Leaf, { __typename: 'SectionBlock' }> | Section;
export type Section = { __typename: 'SectionBlock'; id: string; layout: 'STACK' | 'COLUMNS'; blocks?: Block[] };
