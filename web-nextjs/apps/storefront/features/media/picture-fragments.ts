import { graphql, type FragmentOf } from '@foodsaas/graphql';

/** A picture that never fills more than a card, beside words that say the same: what describes it is not asked for. */
export const THUMBNAIL = graphql(`
  fragment Thumbnail on Image {
    width
    height
    w320: url(width: 320)
    w640: url(width: 640)
  }
`);

/** A picture that may fill the width of a screen. */
export const PICTURE = graphql(`
  fragment Picture on Image {
    alt
    width
    height
    w320: url(width: 320)
    w640: url(width: 640)
    w960: url(width: 960)
    w1280: url(width: 1280)
    w1920: url(width: 1920)
  }
`);

/** A picture at the head of a page, in few sizes. */
export const COVER = graphql(`
  fragment Cover on Image {
    alt
    width
    height
    w320: url(width: 320)
    w640: url(width: 640)
    w1280: url(width: 1280)
  }
`);

export type Thumbnail = FragmentOf<typeof THUMBNAIL>;
export type Picture = FragmentOf<typeof PICTURE>;
