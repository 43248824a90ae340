import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Disk } from './disk.mjs';
import { EntryStore } from './entry-store.mjs';
import { Recent } from './recent.mjs';

const folder = () => mkdtempSync(join(tmpdir(), 'entries-'));
const store = (path, { disk = 1_000_000, memory = 1_000_000 } = {}) => new EntryStore(new Disk(path, disk), new Recent(memory));
const page = (html) => ({
  value: { kind: 'APP_PAGE', html, rscData: Buffer.from('rsc'), headers: { a: 'b' }, status: 200, segmentData: new Map([['/_tree', Buffer.from('tree')]]) },
  tags: ['k:a', 'v:1'],
  lastModified: 7,
  cacheControl: { revalidate: false },
});

describe('The store of entries', () => {
  it('gives a page back as it was, also from another process', async () => {
    const path = folder();
    await store(path).set('/a', page('<p>a</p>'));
    expect(await store(path).get('/a')).toEqual(page('<p>a</p>'));
    expect(await store(path).get('/b')).toBeNull();
  });

  it('reads from the disk what left the memory', async () => {
    const small = store(folder(), { memory: 1 });
    await small.set('/a', page('a'));
    expect((await small.get('/a')).value.html).toBe('a');
  });

  it('forgets for good', async () => {
    const path = folder();
    const entries = store(path);
    await entries.set('/a', page('a'));
    await entries.delete('/a');
    expect(await store(path).get('/a')).toBeNull();
  });

  it('keeps the disk within its budget', async () => {
    const path = folder();
    const entries = store(path, { disk: 5_000 });
    for (let number = 0; number < 20; number += 1) await entries.set(`/${number}`, page('x'.repeat(1_000)));
    await expect.poll(() => readdirSync(path).length).toBeLessThanOrEqual(4);
    expect(await entries.get('/19')).not.toBeNull();
  });
});

describe('What was used most recently', () => {
  it('stays when the budget is spent', () => {
    const recent = new Recent(3);
    recent.set('a', 1, 1);
    recent.set('b', 2, 1);
    recent.set('c', 3, 1);
    recent.get('a');
    recent.set('d', 4, 1);
    expect([recent.get('a'), recent.get('b'), recent.get('c'), recent.get('d')]).toEqual([1, undefined, 3, 4]);
    expect(recent.bytes).toBe(3);
  });
});
