import { defineConfig } from '@playwright/test';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** The tests ask one running copy of everything, which FOODSAAS_ENDPOINTS describes. One worker: freshness is measured on a machine of two cores. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../.dev/test/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    launchOptions: { executablePath: process.env.CHROME_PATH, args: flags },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
  },
});
