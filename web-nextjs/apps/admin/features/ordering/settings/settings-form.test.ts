import { describe, expect, it } from 'vitest';
import type { Settings } from './documents';
import { codeFor, formOf, readSettings, type SettingsForm } from './settings-form';

const none = { fee: null, minimum: null, deliveryFee: null, deposit: null };
const cents = (minorUnits: number) => ({ minorUnits });
const rules = {
  prices: {
    delivery: { fee: { fixed: cents(50), percent: '2.5', maximum: cents(300), taxClass: 'standard' }, minimum: { amount: cents(1500), surcharge: cents(200), taxClass: null }, deliveryFee: { amount: cents(290), freeFrom: cents(4000), taxClass: null }, deposit: { perPiece: cents(15), taxClass: null } },
    pickup: none,
    dineIn: none,
    tipPercents: [5, 10],
  },
  kitchen: { stations: [{ code: 'hot', name: 'Hot', minutesPerSlot: 15, minutesPerDish: 3 }, { code: 'bar', name: 'Bar', minutesPerSlot: null, minutesPerDish: 1 }], dishes: [{ itemId: 'i1', station: 'bar', minutes: 2 }] },
  slots: { leadMinutes: 30, daysAhead: 7, everyMinutes: 15 },
  delivery: { minutes: 15, radiusMeters: 4500, postalCodes: ['10115', '10117'] },
  autoAccept: false,
  autoRejectAfterMinutes: 15,
  preparationMinutes: 20,
  paymentMethods: ['CASH'],
} satisfies Omit<Settings, 'version' | 'isOwn'>;
const settings: Settings = { version: 3, isOwn: true, ...rules };
const euro = { locationId: null, version: 3, digits: 2 };
const form = formOf(settings, 2);
const fields = (part: Partial<SettingsForm>) => readSettings({ ...form, ...part }, euro).problems.map(({ field }) => field);

describe('the settings of ordering', () => {
  it('go back as they came', () => {
    const delivery = { fee: { fixed: 50, percent: '2.5', maximum: 300, taxClass: 'standard' }, minimum: { amount: 1500, surcharge: 200, taxClass: null }, deliveryFee: { amount: 290, freeFrom: 4000, taxClass: null }, deposit: { perPiece: 15, taxClass: null } };
    expect(readSettings(form, euro)).toEqual({ input: { ...rules, version: 3, locationId: null, prices: { ...settings.prices, delivery } }, problems: [] });
  });

  it('have nothing where nothing is written', () => {
    const { input } = readSettings({ ...form, autoReject: '', radius: '', postalCodes: ' ', tips: '', fees: { ...form.fees, delivery: form.fees.pickup } }, euro);
    expect([input.autoRejectAfterMinutes, input.delivery, input.prices?.tipPercents, input.prices?.delivery]).toEqual([null, { minutes: 15, radiusMeters: null, postalCodes: [] }, [], none]);
  });

  it('read lists however they are separated', () => {
    const { input } = readSettings({ ...form, tips: '5 %; 10,15', postalCodes: '10115\n10117' }, euro);
    expect([input.prices?.tipPercents, input.delivery?.postalCodes]).toEqual([[5, 10, 15], ['10115', '10117']]);
  });

  it('find what is wrong beside its field', () => {
    expect(fields({ preparation: 'long' })).toEqual(['preparationMinutes']);
    expect(fields({ radius: '0' })).toEqual(['delivery.radiusMeters']);
    expect(fields({ tips: '5, much' })).toEqual(['prices.tipPercents']);
    expect(fields({ methods: [] })).toEqual(['paymentMethods']);
    expect(fields({ stations: [{ code: 'hot', name: ' ', perSlot: '0', perDish: '3' }] })).toEqual(['kitchen.stations.0.name', 'kitchen.stations.0.minutesPerSlot']);
    expect(fields({ dishes: { i1: { station: 'hot', minutes: '-1' } } })).toEqual(['kitchen.dishes.0.minutes']);
  });

  it('find fees that belong to nothing', () => {
    const { delivery } = form.fees;
    expect(fields({ fees: { ...form.fees, delivery: { ...delivery, minimum: '' } } })).toEqual(['prices.delivery.minimum.surcharge']);
    expect(fields({ fees: { ...form.fees, delivery: { ...delivery, delivery: '', percent: '101' } } })).toEqual(['prices.delivery.fee.percent', 'prices.delivery.deliveryFee.freeFrom']);
  });

  it('keep percent as it is written, and the share of nothing is no fee', () => {
    const read = (percent: string) => readSettings({ ...form, fees: { ...form.fees, pickup: { ...form.fees.pickup, percent } } }, euro).input.prices?.pickup?.fee?.percent;
    expect(['2.5', '7,25', '0.0001', '0', ''].map(read)).toEqual(['2.5', '7.25', '0.0001', undefined, undefined]);
  });

  it('let every way to pay be used where nothing else was settled', () => {
    expect(formOf({ ...settings, paymentMethods: null }, 2).methods).toEqual(['ONLINE', 'CASH', 'CARD_AT_DOOR']);
  });
});

describe('the code of a station', () => {
  it('comes of its name, and is unlike the others', () => {
    expect([codeFor('Crêpes & Co', []), codeFor('Hot', ['hot']), codeFor('Hot', ['hot', 'hot-2']), codeFor('鍋', [])]).toEqual(['crepes-co', 'hot-2', 'hot-3', 'station']);
  });
});
