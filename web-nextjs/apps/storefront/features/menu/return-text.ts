/** When a dish is back, in the brand's time zone. Day and time, since a cached page does not know which day it is read on. */
export function returnText(instant: string, timeZone: string, region: string): string {
  return new Intl.DateTimeFormat(region, { timeZone, weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(new Date(instant));
}
