import type { OwnBrand } from './own-brand';
import { request } from './http';
import { formOfDocument, formOfPayload } from './page-form';
import { readSite } from './site';

/** One page as a visitor gets it: the document, and what the router gets when a link is followed. */
export type Seen = { status: number; html: string; payload: string };
export type Snapshot = Map<string, Seen>;

const atOnce = 4;

/** Every path that a site has or had: pages that are gone keep being looked at. */
export class Crawler {
  private readonly paths = new Set<string>();

  constructor(private readonly brand: OwnBrand) {}

  async discover(): Promise<void> {
    for (const { path } of (await readSite(this.brand.open)).pages) this.paths.add(path);
  }

  /** The site as the front door serves it now. */
  async look(): Promise<Snapshot> {
    await this.discover();
    const snapshot: Snapshot = new Map();
    const left = [...this.paths].sort();
    const walk = async () => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) snapshot.set(path, await this.see(path));
    };
    await Promise.all(Array.from({ length: atOnce }, walk));
    return snapshot;
  }

  private async see(path: string): Promise<Seen> {
    const url = `${this.brand.origin}${path}`;
    const document = await request(url);
    const payload = await request(`${url}?_rsc=test`, { headers: { rsc: '1' } });
    return { status: document.status, html: document.text, payload: payload.text };
  }
}

/** The paths that are not as they were. */
export function differences(before: Snapshot, after: Snapshot): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => !isSame(before.get(path), after.get(path))).sort();
}

function isSame(was: Seen | undefined, is: Seen | undefined): boolean {
  if (!was || !is) return was === is;
  const isSameDocument = was.html === is.html || formOfDocument(was.html, was.status) === formOfDocument(is.html, is.status);
  return was.status === is.status && isSameDocument && (was.payload === is.payload || formOfPayload(was.payload) === formOfPayload(is.payload));
}
