type Place = { protocol: string; host: string };

const console_ = 'admin.';

/** The console's origin, seen from the platform site (`foodsaas.localhost:3000`) or from the console itself. */
export const consoleOrigin = (here: Place): string => `${here.protocol}//${here.host.startsWith(console_) ? '' : console_}${here.host}`;

/** The origin of a brand's own site, seen from the console. */
export const storefrontOrigin = (here: Place, slug: string): string => `${here.protocol}//${slug}.${here.host.startsWith(console_) ? here.host.slice(console_.length) : here.host}`;

/** What stands after a brand's slug in its address. */
export const platformSuffix = (here: Place): string => `.${here.host.startsWith(console_) ? here.host.slice(console_.length) : here.host}`;

/** The socket address of an endpoint on this very origin. */
export const socketAddress = (here: Place, path: string): string => `${here.protocol === 'https:' ? 'wss:' : 'ws:'}//${here.host}${path}`;

/** Where to go after signing in: a path of the console, never another site. */
export const safeReturn = (next: string | null): string => (next !== null && /^\/(b\/|(?:playground|account|oauth\/authorize)(?:$|[?#]))[^\\]*$/.test(next) ? next : '/');
