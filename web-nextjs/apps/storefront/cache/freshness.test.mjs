import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Freshness } from './freshness.mjs';
import { Journal } from './journal.mjs';
import { isOutdated } from './rules.mjs';

const place = () => join(mkdtempSync(join(tmpdir(), 'freshness-')), 'freshness.jsonl');
const nothingMissed = () => Promise.resolve({ version: 5, keys: {} });
const open = (path, askInvalidations = nothingMissed) => new Freshness(new Journal(path), { askInvalidations });

describe('What a fetch carries', () => {
  it('is its key and the version known before it began, asked for once', async () => {
    let questions = 0;
    const state = open(place(), async () => {
      questions += 1;
      return { version: 5, keys: {} };
    });
    const [first] = await Promise.all([state.tagsFor('t1', 'a'), state.tagsFor('t1', 'b')]);
    expect(first).toEqual(['k:a', 'v:5', 'c:0', 't:t1']);
    expect(questions).toBe(1);
  });

  it('counts as older than any change while the API is down', async () => {
    const down = () => Promise.reject(new Error('refused'));
    const state = open(place(), down);
    expect(await state.tagsFor('t1', 'a')).toEqual(['k:a', 'v:0', 'c:0', 't:t1']);
    await state.invalidate({ tenant: 't1', version: 1, keys: ['a'] });
    expect(isOutdated(['k:a', 'v:0', 'c:0'], state.invalidations)).toBe(true);
  });
});

describe('A version that is learnt', () => {
  it('comes with what was invalidated up to it: nothing that was kept before passes for it', async () => {
    let known = { version: 5, keys: {} };
    const state = open(place(), () => Promise.resolve(known));
    const kept = await state.tagsFor('t1', 'a');
    known = { version: 6, keys: { a: 6 } };
    await state.learn('t1');
    expect(state.versions.get('t1')).toBe(6);
    expect(isOutdated(kept, state.invalidations)).toBe(true);
    expect(isOutdated(await state.tagsFor('t1', 'a'), state.invalidations)).toBe(false);
  });
});

describe('An invalidation', () => {
  it('outdates what was begun before it and not what is begun after', async () => {
    const state = open(place());
    const before = await state.tagsFor('t1', 'a');
    await state.invalidate({ tenant: 't1', version: 6, keys: ['a'] });
    const after = await state.tagsFor('t1', 'a');
    expect(isOutdated(before, state.invalidations)).toBe(true);
    expect(isOutdated(after, state.invalidations)).toBe(false);
  });

  it('takes effect also when a newer one of another key came first', async () => {
    const state = open(place());
    await state.invalidate({ tenant: 't1', version: 9, keys: ['b'] });
    const between = await state.tagsFor('t1', 'a');
    await state.invalidate({ tenant: 't1', version: 8, keys: ['a'] });
    expect(isOutdated(between, state.invalidations)).toBe(true);
    expect(state.versions.get('t1')).toBe(9);
  });

  it('does nothing the second time', async () => {
    const state = open(place());
    await state.invalidate({ tenant: 't1', version: 6, keys: ['a'] });
    const after = await state.tagsFor('t1', 'a');
    await state.invalidate({ tenant: 't1', version: 6, keys: ['a'] });
    await state.invalidate({ tenant: 't1', version: 5, keys: ['a'] });
    expect(isOutdated(after, state.invalidations)).toBe(false);
  });
});

describe('What may have been missed', () => {
  it('is asked for before the first fetch of a brand, once', async () => {
    let questions = 0;
    const state = open(place(), () => {
      questions += 1;
      return Promise.resolve({ version: 7, keys: { a: 6, b: 7 } });
    });
    expect(await state.tagsFor('t1', 'a')).toContain('v:7');
    await state.tagsFor('t1', 'b');
    expect(questions).toBe(1);
    expect(isOutdated(['k:a', 'v:5', 'c:0'], state.invalidations)).toBe(true);
    expect(isOutdated(['k:c', 'v:5', 'c:0'], state.invalidations)).toBe(false);
  });

  it('is asked for again after a doubt, also where a question was under way', async () => {
    let missed = { version: 5, keys: {} };
    const state = open(place(), () => Promise.resolve(missed));
    const asked = state.catchUp('t1');
    missed = { version: 6, keys: { a: 6 } };
    state.doubt();
    expect(await state.catchUp('t1')).toBe(true);
    expect(await asked).toBe(true);
    expect(state.invalidations.get('k:a')?.version).toBe(6);
  });

  it('is not known while the API is down, and asked for again each time', async () => {
    let isUp = false;
    const state = open(place(), () => (isUp ? Promise.resolve({ version: 5, keys: {} }) : Promise.reject(new Error('refused'))));
    expect(await state.catchUp('t1')).toBe(false);
    isUp = true;
    expect(await state.catchUp('t1')).toBe(true);
  });
});

describe('After a restart', () => {
  it('versions and invalidations are known, and what was begun before the restart stays current', async () => {
    const path = place();
    const first = open(path);
    const old = await first.tagsFor('t1', 'a');
    await first.invalidate({ tenant: 't1', version: 6, keys: ['a'] });
    await first.invalidate({ tenant: 't2', version: 3, keys: ['z'] });
    const young = await first.tagsFor('t1', 'a');
    const second = open(path);
    expect([...second.versions]).toEqual([['t1', 6], ['t2', 3]]);
    expect(isOutdated(old, second.invalidations)).toBe(true);
    expect(isOutdated(young, second.invalidations)).toBe(false);
    expect(isOutdated(await second.tagsFor('t1', 'a'), second.invalidations)).toBe(false);
  });

  it('a line torn by a crash is left out', async () => {
    const path = place();
    await open(path).invalidate({ tenant: 't1', version: 6, keys: ['a'] });
    appendFileSync(path, '{"tenant":"t1","ver');
    expect(open(path).invalidations.get('k:a')).toEqual({ version: 6, count: 1 });
  });
});
