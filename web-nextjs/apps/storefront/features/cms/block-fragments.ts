import { graphql, type FragmentOf } from '@foodsaas/graphql';
import { PLACE_HOURS } from '@/features/locations/hours-fragment';
import { COVER, PICTURE, THUMBNAIL } from '@/features/media/picture-fragments';

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

/** The entries of a page type: never inside of other blocks. */
export const ENTRY_LIST = graphql(
  `
    fragment EntryList on EntryListBlock {
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
  `,
  [THUMBNAIL],
);

/** A page's blocks: sections hold blocks, and may hold sections once more. With all of them the document has as many aliases as one may have. */
export const PAGE_CONTENT = graphql(
  `
    fragment PageContent on Page {
      title
      description
      entry {
        day
        image {
          ...Cover
        }
        listPath
        listTitle
      }
      blocks {
        ...LeafBlock
        ...EntryList
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
  [LEAF_BLOCK, ENTRY_LIST, COVER],
);

export type PageContent = FragmentOf<typeof PAGE_CONTENT>;
type Leaf = FragmentOf<typeof LEAF_BLOCK>;

/** One kind of block, by its name in the schema. */
export type BlockOf<Name extends Leaf['__typename']> = Extract<Leaf, { __typename: Name }>;
/** A block with whatever it holds. */
export type Block = Exclude<Leaf, { __typename: 'SectionBlock' | 'EntryListBlock' }> | EntryList | Section;
export type EntryTeaser = FragmentOf<typeof ENTRY_LIST>['entries'][number];
export type EntryList = { __typename: 'EntryListBlock'; id: string; entries?: EntryTeaser[] };
export type Section = { __typename: 'SectionBlock'; id: string; layout: 'STACK' | 'COLUMNS'; blocks?: Block[] };
