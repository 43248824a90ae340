import type { Problem } from '@/lib/errors';
import type { PaymentMethod, Settings, SettingsInput } from './documents';
import { type FeesForm, feesOf, readFees } from './fees-form';
import { reading, typedNumber } from './reading';

export type StationForm = { code: string; name: string; perSlot: string; perDish: string };
export type DishForm = { station: string; minutes: string };

export type SettingsForm = {
  autoAccept: boolean;
  autoReject: string;
  preparation: string;
  lead: string;
  daysAhead: string;
  every: string;
  driveMinutes: string;
  radius: string;
  postalCodes: string;
  methods: readonly PaymentMethod[];
  tips: string;
  fees: { delivery: FeesForm; pickup: FeesForm; dineIn: FeesForm };
  stations: readonly StationForm[];
  /** Dishes that differ from the first station, by id. */
  dishes: Readonly<Record<string, DishForm>>;
};

export const allMethods: readonly PaymentMethod[] = ['ONLINE', 'CASH', 'CARD_AT_DOOR'];

export function formOf(settings: Settings, digits: number): SettingsForm {
  const { prices, kitchen, slots, delivery } = settings;
  return {
    autoAccept: settings.autoAccept,
    autoReject: typedNumber(settings.autoRejectAfterMinutes),
    preparation: String(settings.preparationMinutes),
    lead: String(slots.leadMinutes),
    daysAhead: String(slots.daysAhead),
    every: String(slots.everyMinutes),
    driveMinutes: String(delivery.minutes),
    radius: delivery.radiusMeters === null ? '' : String(delivery.radiusMeters / 1000),
    postalCodes: delivery.postalCodes.join(', '),
    methods: settings.paymentMethods ?? allMethods,
    tips: prices.tipPercents.join(', '),
    fees: { delivery: feesOf(prices.delivery, digits), pickup: feesOf(prices.pickup, digits), dineIn: feesOf(prices.dineIn, digits) },
    stations: kitchen.stations.map(({ code, name, minutesPerSlot, minutesPerDish }) => ({ code, name, perSlot: typedNumber(minutesPerSlot), perDish: String(minutesPerDish) })),
    dishes: Object.fromEntries(kitchen.dishes.map(({ itemId, station, minutes }) => [itemId, { station, minutes: String(minutes) }])),
  };
}

/** The words of a list, however they are separated. */
const words = (text: string) => text.split(/[\s,;]+/).filter((word) => word !== '');

/** A code for a station out of its name, unlike those that there are. */
export function codeFor(name: string, taken: readonly string[]): string {
  const plain = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 30) || 'station';
  let code = plain;
  for (let n = 2; taken.includes(code); n++) code = `${plain}-${String(n)}`;
  return code;
}

type Of = { locationId: string | null; version: number; digits: number };

/** The form as input, or what a look at it already finds wrong. */
export function readSettings(form: SettingsForm, { locationId, version, digits }: Of): { input: SettingsInput; problems: Problem[] } {
  const read = reading(digits);
  const { whole, refuse } = read;
  const radius = form.radius.trim().replace(',', '.');
  if (radius !== '' && !(Number(radius) > 0 && Number(radius) <= 200)) refuse('delivery.radiusMeters', 'RADIUS_INVALID', 'Write kilometres above 0, 200 at most.');
  if (form.methods.length === 0) refuse('paymentMethods', 'METHOD_MISSING', 'Choose one way to pay at least.');
  const stations = form.stations.map(({ code, name, perSlot, perDish }, index) => {
    const at = `kitchen.stations.${String(index)}`;
    if (name.trim() === '') refuse(`${at}.name`, 'NAME_MISSING', 'Give the station a name.');
    return {
      code,
      name: name.trim(),
      minutesPerSlot: perSlot.trim() === '' ? null : whole(perSlot, `${at}.minutesPerSlot`, 1, 1_000),
      minutesPerDish: whole(perDish, `${at}.minutesPerDish`, 0, 240),
    };
  });
  const dishes = Object.entries(form.dishes).map(([itemId, { station, minutes }], index) => ({ itemId, station, minutes: whole(minutes, `kitchen.dishes.${String(index)}.minutes`, 0, 240) }));
  const input = {
    locationId,
    version,
    prices: {
      delivery: readFees(form.fees.delivery, 'prices.delivery', read),
      pickup: readFees(form.fees.pickup, 'prices.pickup', read),
      dineIn: readFees(form.fees.dineIn, 'prices.dineIn', read),
      tipPercents: words(form.tips.replaceAll('%', ' ')).map((tip) => whole(tip, 'prices.tipPercents', 1, 100)),
    },
    kitchen: { stations, dishes },
    slots: { leadMinutes: whole(form.lead, 'slots.leadMinutes', 0, 10_080), daysAhead: whole(form.daysAhead, 'slots.daysAhead', 0, 60), everyMinutes: whole(form.every, 'slots.everyMinutes', 5, 60) },
    delivery: { minutes: whole(form.driveMinutes, 'delivery.minutes', 0, 240), radiusMeters: radius === '' ? null : Math.round(Number(radius) * 1000), postalCodes: words(form.postalCodes) },
    autoAccept: form.autoAccept,
    autoRejectAfterMinutes: form.autoReject.trim() === '' ? null : whole(form.autoReject, 'autoRejectAfterMinutes', 1, 1_440),
    preparationMinutes: whole(form.preparation, 'preparationMinutes', 0, 1_440),
    paymentMethods: [...form.methods],
  };
  return { input, problems: read.problems };
}
