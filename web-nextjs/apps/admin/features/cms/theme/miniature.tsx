import '@foodsaas/ui/fonts.css';
import clsx from 'clsx';
import { BrandPicture } from '@/features/cms/media/brand-picture';
import type { Look } from './documents';
import { lookStyle } from './look-style';
import css from './miniature.module.css';

type Props = { look: Look; scheme: 'light' | 'dark'; name: string; tagline?: string; logo?: string | null };

const dishes = [
  { name: 'Soup of the day', text: 'with warm bread', price: '6.50' },
  { name: 'Garden salad', text: 'lemon, herbs, seeds', price: '8.90' },
];

/** A drawing of a site in this look, at any size. Decoration: what it says is said by the controls beside it. */
export function Miniature({ look, scheme, name, tagline, logo }: Props) {
  const layout = { SPLIT: css.split, COVER: css.cover, CENTERED: css.centered }[look.heroLayout];
  return (
    <div aria-hidden="true" className={css.site} style={lookStyle(look, scheme)}>
      <div className={css.page}>
        <div className={css.head}>
          {logo ? <BrandPicture url={logo} className={css.logo} /> : <span className={css.name}>{name || 'Your restaurant'}</span>}
          <span className={css.links}><span>Menu</span><span>Visit</span></span>
        </div>
        <div className={clsx(css.hero, layout)}>
          {look.heroLayout === 'COVER' && <div className={css.picture} />}
          <div className={css.words}>
            <div className={css.headline}>{tagline || 'Good food, close by'}</div>
            <div className={css.subline}>Cooked fresh every day. Come in or order to go.</div>
            <span className={css.button}>See the menu</span>
          </div>
          {look.heroLayout !== 'COVER' && <div className={css.picture} />}
        </div>
        <div className={css.dishes}>
          {dishes.map((dish) => (
            <div key={dish.name} className={css.dish}>
              <div className={css.dishName}><span>{dish.name}</span><span className={css.tag}>{dish.price}</span></div>
              <div className={css.dishText}>{dish.text}</div>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
