import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

/** What a browser complains about while a test runs: errors, policy violations, requests to anybody else. A test ends with none. */
export class Watch {
  readonly complaints: string[] = [];
  readonly requests: { url: string; isDocument: boolean; isRouter: boolean; status: Promise<number> }[] = [];
  /**
   * Pictures of a page that was fetched ahead are loaded too; whether that was in vain is a matter of where the visitor goes, and so is whether a socket still opens
   * when what it is for is left. That sound has to wait for a touch, the board says itself.
   */
  private ignored: RegExp[] = [/was preloaded using link preload but not used/, /WebSocket is closed before the connection is established/, /AudioContext was not allowed to start/];
  private mayAsk: (url: URL) => boolean = (url) => url.hostname.endsWith('.localhost') || url.hostname === 'localhost';

  static async over(context: BrowserContext, watch = new Watch()): Promise<Watch> {
    await context.exposeBinding('reportPolicyViolation', (_, text: string) => watch.complaints.push(`policy violation: ${text}`));
    await context.addInitScript(() => {
      const report = (window as unknown as { reportPolicyViolation: (text: string) => void }).reportPolicyViolation;
      document.addEventListener('securitypolicyviolation', (e) => report(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));
    });
    context.on('page', (page) => watch.follow(page));
    return watch;
  }

  /** From now on requests to any other origin count as complaints. */
  only(...origins: string[]): void {
    this.mayAsk = (url) => origins.includes(url.origin);
  }

  /** For tests that cause an error on purpose. */
  expectComplaint(pattern: RegExp): void {
    this.ignored.push(pattern);
  }

  get unexpected(): string[] {
    return this.complaints.filter((text) => !this.ignored.some((pattern) => pattern.test(text)));
  }

  forget(): void {
    this.requests.length = 0;
  }

  private follow(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(`console ${message.type()}: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`error in the page: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!/^https?:|^wss?:/.test(url.protocol)) return;
      if (!this.mayAsk(url)) this.complaints.push(`foreign request: ${url.href}`);
      const status = request.response().then((response) => response?.status() ?? 0, () => 0);
      this.requests.push({ url: url.href, isDocument: request.isNavigationRequest(), isRouter: request.headers().rsc === '1', status });
    });
  }
}

/** `elsewhere`: a page in somebody else's browser, in a window of its own. A page behind another is drawn once a second, and every click waits for that. */
export const test = base.extend<{ watch: Watch; elsewhere: Page }>({
  watch: [
    async ({ context }, use) => {
      const watch = await Watch.over(context);
      await use(watch);
      expect(watch.unexpected, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
  elsewhere: async ({ browser, watch }, use) => {
    const context = await browser.newContext();
    await Watch.over(context, watch);
    await use(await context.newPage());
    await context.close();
  },
});

export { expect };
