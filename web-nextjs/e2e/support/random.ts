/** Numbers that come again in the same order for the same seed. */
export class Random {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** A seed from FOODSAAS_TEST_SEED, to repeat what was found, else a new one. */
  static ofThisRun(): Random {
    return new Random(Number(process.env.FOODSAAS_TEST_SEED ?? Date.now() % 1_000_000));
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('There is nothing to pick from.');
    return from[this.below(from.length)] as T;
  }

  shuffled<T>(all: readonly T[]): T[] {
    const left = [...all];
    return all.map(() => left.splice(this.below(left.length), 1)[0] as T);
  }

  word(): string {
    return Array.from({ length: 6 }, () => this.pick([...'abcdefghijklmnopqrstuvwxyz'])).join('');
  }
}
