import { regional } from '@foodsaas/ui/format/money';

/** English with the numbers and clocks of a browser's region: a German browser reads `€1,234.50` and `30 Nov 2026, 18:45`. */
export const englishAs = (browser: string): string => regional('en', new Intl.Locale(browser).maximize().region ?? 'GB');

/** How the console, which is written in English, writes numbers and times for whoever reads it. */
export const conventions = englishAs(new Intl.DateTimeFormat().resolvedOptions().locale);
