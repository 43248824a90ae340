import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Freshness } from './freshness.mjs';
import { Journal } from './journal.mjs';
import { isOutdated } from './rules.mjs';

const place = () => join(mkdtempSync(join(tmpdir(), 'freshness-')), 'freshness.jsonl');
const open = (path, ask = () => Promise.resolve(5)) => new Freshness(new Journal(path), ask);

describe('What a fetch carries', () => {
  it('is its key and the version known before it began, asked for once', async () => {
    let questions = 0;
    const state = open(place(), async () => {
      questions += 1;
      return 5;
    });
    const [first] = await Promise.all([state.tagsFor('t1', 'a'), state.tagsFor('t1', 'b')]);
    expect(first).toEqual(['k:a', 'v:5', 'c:0']);
    expect(questions).toBe(1);
  });

  it('counts as older than any change while the API is down', async () => {
    const state = open(place(), () => Promise.reject(new Error('refused')));
    expect(await state.tagsFor('t1', 'a')).toEqual(['k:a', 'v:0', 'c:0']);
    await state.invalidate({ tenant: 't1', version: 1, keys: ['a'] });
    expect(isOutdated(['k:a', 'v:0', 'c:0'], state.invalidations)).toBe(true);
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
