import { describe, expect, test } from 'vitest';
import { disabledText, healthOf, hoursBefore, outcomeText } from './webhook-text';

describe('what the console says of webhooks', () => {
  test('a disabled endpoint is shown as that, however well it was before', () => {
    expect(healthOf({ status: 'DISABLED', failingSince: null, arrivedAt: '2026-06-01T10:00:00Z' }).label).toBe('Disabled');
  });

  test('an endpoint is failing until something arrives again', () => {
    expect(healthOf({ status: 'ACTIVE', failingSince: '2026-06-01T10:00:00Z', arrivedAt: '2026-05-01T10:00:00Z' }).label).toBe('Failing');
    expect(healthOf({ status: 'ACTIVE', failingSince: null, arrivedAt: '2026-06-01T10:00:00Z' }).label).toBe('Working');
    expect(healthOf({ status: 'ACTIVE', failingSince: null, arrivedAt: null }).label).toBe('Not used yet');
  });

  test('nobody is told of what he did himself', () => {
    expect(disabledText({ disabledReason: 'BY_BRAND' })).toBeNull();
    expect(disabledText({ disabledReason: 'GONE' })).toContain('410');
  });

  test('an answer is named with its status', () => {
    expect(outcomeText({ outcome: 'REFUSED', statusCode: 503 })).toBe('Refused (503)');
    expect(outcomeText({ outcome: 'TIMED_OUT', statusCode: null })).toBe('No answer in time');
  });

  test('a range goes back in hours', () => {
    expect(hoursBefore(24, new Date('2026-06-02T10:00:00Z'))).toBe('2026-06-01T10:00:00.000Z');
  });
});
