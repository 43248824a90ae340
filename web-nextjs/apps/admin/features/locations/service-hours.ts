import type { Location, Period, Service } from './documents';
import { periodsOf, type Week, weekOf } from './hours';

export const serviceNames: Record<Service, string> = { DELIVERY: 'Delivery', PICKUP: 'Pickup', DINE_IN: 'Dine in' };
export const services = Object.keys(serviceNames) as Service[];

/** What a service does: keeps the hours of the doors, has its own, or is not offered. */
export type ServiceMode = 'doors' | 'own' | 'off';
export type ServiceForm = { mode: ServiceMode; week: Week };
export type ServiceForms = Record<Service, ServiceForm>;

/** The week of a service that has none of its own begins as that of the doors. */
export function servicesOf({ openingHours, serviceHours }: Pick<Location, 'openingHours' | 'serviceHours'>): ServiceForms {
  const formOf = (service: Service): ServiceForm => {
    const own = serviceHours.find((each) => each.service === service);
    return { mode: own === undefined ? 'doors' : own.hours.length === 0 ? 'off' : 'own', week: weekOf(own && own.hours.length > 0 ? own.hours : openingHours) };
  };
  return { DELIVERY: formOf('DELIVERY'), PICKUP: formOf('PICKUP'), DINE_IN: formOf('DINE_IN') };
}

/** As the API takes it: null for the hours of the doors, none for a service that is not offered. */
export const hoursOf = ({ mode, week }: ServiceForm): Period[] | null => (mode === 'doors' ? null : mode === 'off' ? [] : periodsOf(week));

/** The services whose hours are others than before. */
export const changedServices = (before: ServiceForms, after: ServiceForms): Service[] =>
  services.filter((service) => JSON.stringify(hoursOf(before[service])) !== JSON.stringify(hoursOf(after[service])));
