import type { HoursException, PlaceHours, Service } from './hours-fragment';
import { DAY, reached, wallClock } from './wall-clock';
import { WEEKDAYS, type Weekday } from './weekdays';

type Times = { opens: string; closes: string };
export type Period = Times & { day: Weekday };
/** Everything that decides whether a place is open. */
export type Hours = Pick<PlaceHours, 'timeZone' | 'openingHours' | 'serviceHours' | 'exceptions' | 'pause'>;
/** `changes` is the instant at which the other state begins, in milliseconds; null when it never does. */
export type OpenState = { isOpen: boolean; changes: number | null };

/** The week shows all its changes within these days, once nothing but the week decides. */
const DAYS_AHEAD = 17;

/** Whether the doors are open at an instant, or a service takes orders. */
export function openState(place: Hours, service: Service | null, now: number): OpenState {
  const { pause } = place;
  const isPaused = service !== null && pause !== null && pause.services.includes(service) && (pause.until === null || now < Date.parse(pause.until));
  if (!isPaused) return byHours(place, service, now);
  if (pause.until === null) return { isOpen: false, changes: null };
  const end = Date.parse(pause.until);
  const then = byHours(place, service, end);
  return { isOpen: false, changes: then.isOpen ? end : then.changes };
}

function byHours(place: Hours, service: Service | null, now: number): OpenState {
  const { timeZone } = place;
  const today = Math.floor(wallClock(now, timeZone) / DAY) * DAY;
  const exceptions = exceptionsFor(place, service);
  const last = Math.max(today, ...exceptions.map(({ until }) => dayOf(until))) + DAYS_AHEAD * DAY;
  let open: { opens: number; closes: number } | null = null;
  for (let date = today - 2 * DAY; date <= last; date += DAY) {
    for (const { opens, closes } of timesOn(date, weekOf(place, service), exceptions)) {
      const from = reached(date + minutes(opens), timeZone);
      const until = reached(date + (closes <= opens ? DAY : 0) + minutes(closes), timeZone);
      if (until <= from) continue;
      if (open && from <= open.closes) open.closes = Math.max(open.closes, until);
      else if (open && now < open.closes) return stateOf(open, now);
      else open = { opens: from, closes: until };
    }
  }
  if (!open || now >= open.closes) return { isOpen: false, changes: null };
  // What is open until the end of all the days looked at never closes.
  return open.opens <= now && open.closes >= last ? { isOpen: true, changes: null } : stateOf(open, now);
}

const stateOf = ({ opens, closes }: { opens: number; closes: number }, now: number): OpenState => (now < opens ? { isOpen: false, changes: opens } : { isOpen: true, changes: closes });

/** What is about the one service goes first; a service that is not offered opens on no holiday but its own. */
function exceptionsFor(place: Hours, service: Service | null): HoursException[] {
  const general = place.exceptions.filter((exception) => exception.service === null);
  if (service === null) return general;
  const special = place.exceptions.filter((exception) => exception.service === service);
  const isOffered = place.serviceHours.find((own) => own.service === service)?.hours.length !== 0;
  return isOffered ? [...special, ...general] : special;
}

const weekOf = ({ openingHours, serviceHours }: Hours, service: Service | null): Period[] => serviceHours.find((own) => own.service === service)?.hours ?? openingHours;

function timesOn(date: number, week: Period[], exceptions: HoursException[]): Times[] {
  const other = exceptions.find(({ from, until }) => dayOf(from) <= date && date <= dayOf(until));
  const day = WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7];
  return [...(other?.hours ?? week.filter((period) => period.day === day))].sort((a, b) => (a.opens < b.opens ? -1 : 1));
}

/** The exception that holds today for the doors, or for a service. */
export function exceptionOn(place: Hours, service: Service | null, now: number): HoursException | null {
  const today = Math.floor(wallClock(now, place.timeZone) / DAY) * DAY;
  return exceptionsFor(place, service).find(({ from, until }) => dayOf(from) <= today && today <= dayOf(until)) ?? null;
}

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const minutes = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;
