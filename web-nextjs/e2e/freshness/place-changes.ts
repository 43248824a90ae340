import type { OwnBrand } from '../support/own-brand';
import { change, prepared, type ChangeKind } from './change';
import { address, hours, place, texts } from './stocked-brand';

type Place = { id: string; version: number };

const placesOf = async ({ api }: OwnBrand): Promise<Place[]> => (await api.query<{ locations: { nodes: Place[] } }>('{ locations(first: 20) { nodes { id version } } }')).locations.nodes;

/** A day some weeks ahead, so that it is not over while the test runs. */
const soon = (): string => new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);

export const placeChanges: ChangeKind[] = [
  change('createLocation', 'opens a location', (brand, random) => brand.api.mutate('createLocation', place(brand, random.word()), 'location { id }')),
  change('updateLocation', 'moves a location', async (brand, random) => brand.api.mutate('updateLocation', { ...random.pick(await placesOf(brand)), address: address(random.word()) }, 'location { id }')),
  change('updateLocation', 'writes a note that only its page shows', async (brand, random) => brand.api.mutate('updateLocation', { ...random.pick(await placesOf(brand)), note: texts(brand, random.word()) }, 'location { id }')),
  change('setOpeningHours', 'sets opening hours', async (brand, random) => brand.api.mutate('setOpeningHours', { id: random.pick(await placesOf(brand)).id, hours: hours(`0${6 + random.below(4)}:30`, '23:15') }, 'location { id }')),
  change('setServiceHours', 'delivers at other hours', async (brand, random) => brand.api.mutate('setServiceHours', { id: random.pick(await placesOf(brand)).id, service: 'DELIVERY', hours: hours(`1${random.below(5)}:45`, '21:05') }, 'location { id }')),
  change('setHoursExceptions', 'closes for a holiday', async (brand, random) => brand.api.mutate('setHoursExceptions', { id: random.pick(await placesOf(brand)).id, exceptions: [{ from: soon(), hours: [], reason: texts(brand, random.word()) }] }, 'location { id }')),
  change('pauseLocation', 'takes no orders', async (brand, random) => brand.api.mutate('pauseLocation', { id: random.pick(await placesOf(brand)).id, reason: texts(brand, random.word()) }, 'location { id }')),
  prepared('resumeLocation', 'takes orders again', async (brand, random) => {
    const { id } = random.pick(await placesOf(brand));
    await brand.api.mutate('pauseLocation', { id }, 'location { id }');
    return () => brand.api.mutate('resumeLocation', { id }, 'location { id }');
  }),
  change('setBusyMode', 'is busy', async (brand, random) => brand.api.mutate('setBusyMode', { id: random.pick(await placesOf(brand)).id, minutes: 1 + random.below(200) }, 'location { id }')),
  prepared('deleteLocation', 'closes a location for good', async (brand, random) => {
    const { location } = await brand.api.mutate<{ location: Place }>('createLocation', place(brand, random.word()), 'location { id version }');
    return () => brand.api.mutate('deleteLocation', { id: location.id }, 'deletedId');
  }),
];
