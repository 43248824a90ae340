import type { OwnBrand } from '../support/own-brand';
import { change, prepared, type ChangeKind } from './change';
import { address, hours, place, texts } from './stocked-brand';

type Place = { id: string; version: number };

const placesOf = async ({ api }: OwnBrand): Promise<Place[]> => (await api.query<{ locations: { nodes: Place[] } }>('{ locations(first: 20) { nodes { id version } } }')).locations.nodes;

export const placeChanges: ChangeKind[] = [
  change('createLocation', 'opens a location', (brand, random) => brand.api.mutate('createLocation', place(brand, random.word()), 'location { id }')),
  change('updateLocation', 'moves a location', async (brand, random) => brand.api.mutate('updateLocation', { ...random.pick(await placesOf(brand)), address: address(random.word()) }, 'location { id }')),
  change('updateLocation', 'writes a note that only its page shows', async (brand, random) => brand.api.mutate('updateLocation', { ...random.pick(await placesOf(brand)), note: texts(brand, random.word()) }, 'location { id }')),
  change('setOpeningHours', 'sets opening hours', async (brand, random) => brand.api.mutate('setOpeningHours', { id: random.pick(await placesOf(brand)).id, hours: hours(`0${6 + random.below(4)}:30`, '23:15') }, 'location { id }')),
  prepared('deleteLocation', 'closes a location for good', async (brand, random) => {
    const { location } = await brand.api.mutate<{ location: Place }>('createLocation', place(brand, random.word()), 'location { id version }');
    return () => brand.api.mutate('deleteLocation', { id: location.id }, 'deletedId');
  }),
];
