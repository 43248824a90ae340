import { describe, expect, it } from 'vitest';
import { order } from '../order-sample';
import { soundOf } from './sound';

const free = { isMuted: false, isBlocked: false };

describe('the sound of the board', () => {
  it('rings until every order is answered', () => {
    expect(soundOf([order({ status: 'READY' }), order()], free)).toBe('ringing');
    expect(soundOf([order({ status: 'ACCEPTED' }), order({ status: 'REJECTED' })], free)).toBe('quiet');
  });

  it('does not ring for what is not paid yet', () => {
    expect(soundOf([order({ status: 'PENDING' })], free)).toBe('quiet');
  });

  it('says that it is blocked before there is anything to ring for', () => {
    expect(soundOf([], { ...free, isBlocked: true })).toBe('blocked');
  });

  it('is muted where somebody wants it so, whatever waits', () => {
    expect(soundOf([order()], { isMuted: true, isBlocked: true })).toBe('muted');
  });
});
