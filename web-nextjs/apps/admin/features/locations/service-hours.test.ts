import { describe, expect, it } from 'vitest';
import { weekOf } from './hours';
import { changedServices, hoursOf, servicesOf } from './service-hours';

const openingHours = [{ day: 'MONDAY' as const, opens: '11:00', closes: '22:00' }];
const evening = [{ day: 'MONDAY' as const, opens: '17:00', closes: '21:00' }];
const forms = servicesOf({ openingHours, serviceHours: [{ service: 'DELIVERY', hours: evening }, { service: 'DINE_IN', hours: [] }] });

describe('the hours of services', () => {
  it('are their own, those of the doors, or none', () => {
    expect([forms.DELIVERY.mode, forms.PICKUP.mode, forms.DINE_IN.mode]).toEqual(['own', 'doors', 'off']);
    expect([hoursOf(forms.DELIVERY), hoursOf(forms.PICKUP), hoursOf(forms.DINE_IN)]).toEqual([evening, null, []]);
  });

  it('begin as those of the doors when a service gets its own', () => {
    expect(hoursOf({ ...forms.PICKUP, mode: 'own' })).toEqual(openingHours);
  });

  it('are sent where they changed', () => {
    expect(changedServices(forms, forms)).toEqual([]);
    expect(changedServices(forms, { ...forms, DELIVERY: { mode: 'own', week: weekOf(openingHours) }, PICKUP: { ...forms.PICKUP, mode: 'off' } })).toEqual(['DELIVERY', 'PICKUP']);
  });
});
