import { graphql, type ResultOf } from '@foodsaas/graphql';
import { cache } from 'react';
import { readAll } from '@/lib/read-all';
import { query } from '@/lib/storefront-api';
import { getMenu, type Menu } from './get-menu';

const MENUS = graphql(`
  query Menus {
    menus {
      id
      name
      nameTranslations {
        locale
      }
      locationIds
      services
      dayparts {
        days
        from
        until
      }
    }
  }
`);

const PLACES = graphql(`
  query MenuPlaces($after: String) {
    locations(first: 100, after: $after) {
      nodes {
        id
        slug
        name
        timeZone
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Terms = ResultOf<typeof MENUS>['menus'][number];
export type Place = ResultOf<typeof PLACES>['locations']['nodes'][number];
export type Daypart = Terms['dayparts'][number];
/** What a menu of the brand's own says of itself. `places`: where it is served, every location where it names none. */
export type Serving = Pick<Terms, 'id' | 'name' | 'services' | 'dayparts'> & { isEverywhere: boolean; places: Place[] };
/** `serving` is null for the whole menu. */
export type ServedMenu = Menu & { serving: Serving | null };

/**
 * What the menu page shows: the brand's menus in their order, or the whole one where it has none of its own. Each is asked for by itself: together they could be larger
 * than any answer may be, and dishes that are on none of them would be asked for as well.
 */
export const getMenus = cache(async (tenant: string, locale: string): Promise<ServedMenu[]> => {
  const site = { tenant, locale };
  const own = (await query(MENUS, {}, site)).menus.filter(isOwn);
  if (own.length === 0) return [{ ...(await getMenu(tenant, locale)), serving: null }];
  const [places, menus] = await Promise.all([readAll(async (after) => (await query(PLACES, { after }, site)).locations), Promise.all(own.map(({ id }) => getMenu(tenant, locale, id)))]);
  return menus.map((menu, index) => ({ ...menu, serving: servingOf(own[index] as Terms, places) })).filter(isOffered);
});

/** The whole menu has no name of its own. */
const isOwn = ({ nameTranslations }: Terms): boolean => nameTranslations.length > 0;

/** Nobody can have what is served in places only that are gone. */
const isOffered = ({ categories, serving }: Menu & { serving: Serving }): boolean => categories.length > 0 && (serving.isEverywhere || serving.places.length > 0);

function servingOf({ id, name, services, dayparts, locationIds }: Terms, places: Place[]): Serving {
  const isEverywhere = locationIds.length === 0;
  return { id, name, services, dayparts, isEverywhere, places: isEverywhere ? places : places.filter((place) => locationIds.includes(place.id)) };
}
