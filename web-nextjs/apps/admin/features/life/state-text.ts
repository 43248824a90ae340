/** The states of a brand in words, and how they look. */
export const stateTexts = {
  ACTIVE: { label: 'Live', tone: 'good', text: 'The site is served.' },
  PAST_DUE: { label: 'Payment overdue', tone: 'warning', text: 'The site is served. Until the invoice is paid, nobody can be invited and no API keys can be made.' },
  SUSPENDED: { label: 'Suspended', tone: 'danger', text: 'The site shows a plain page, and API keys open nothing. You can read here; nothing can be changed.' },
  PROVISIONING: { label: 'Being prepared', tone: 'neutral', text: 'We are moving this restaurant. The site says so meanwhile, and nothing can be changed.' },
  CLOSING: { label: 'Closing', tone: 'danger', text: 'The site is closed. Everything will be deleted; until then an owner can export it and take the closing back.' },
} as const;

export type BrandState = keyof typeof stateTexts;

/** Bytes for people: "1.4 MB". */
export function sizeText(bytes: number): string {
  const [unit, size] = bytes >= 1_000_000 ? (['MB', 1_000_000] as const) : (['KB', 1_000] as const);
  return `${(bytes / size).toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
}
