'use client';

import { useSyncExternalStore } from 'react';
import type { Service } from './hours-fragment';
import { exceptionOn, openState, type Hours, type OpenState } from './open-state';
import { openText, type OpenWords } from './open-text';

type OpenNowProps = { place: Hours; region: string; words: OpenWords & { services: Record<Service, string> } };

/** Whether a place is open, by the visitor's clock: the page around it is the same for everybody and all day. */
export function OpenNow({ place, region, words }: OpenNowProps) {
  const minute = useSyncExternalStore(everyMinute, thisMinute, () => null);
  if (place.openingHours.length === 0 && place.exceptions.length === 0) return null;
  if (minute === null) return <p className="min-h-6" />;
  const now = minute * 60_000;
  const { timeZone } = place;
  const lineOf = (service: Service | null) => ({ state: openState(place, service, now), reason: exceptionOn(place, service, now)?.reason });
  const text = (state: OpenState) => openText(state, words, { timeZone, region, now });
  const doors = lineOf(null);
  return (
    <div className="text-sm">
      <p className="flex min-h-6 items-center gap-2 font-medium">
        <Dot isOpen={doors.state.isOpen} />
        <span>
          {text(doors.state)}
          {doors.reason ? ` · ${doors.reason}` : null}
        </span>
      </p>
      {servicesApart(place).map((service) => {
        const { state, reason } = lineOf(service);
        return (
          <p key={service} className="flex min-h-6 items-center gap-2">
            <Dot isOpen={state.isOpen} />
            <span>
              {words.services[service]}: {text(state)}
              {reason && reason !== doors.reason ? ` · ${reason}` : null}
            </span>
          </p>
        );
      })}
    </div>
  );
}

const Dot = ({ isOpen }: { isOpen: boolean }) => <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full ${isOpen ? 'bg-success' : 'border-2 border-danger'}`} />;

/** The services that are offered at other times than the doors are open. */
function servicesApart({ serviceHours, exceptions }: Hours): Service[] {
  const own = serviceHours.filter(({ hours }) => hours.length > 0).map(({ service }) => service);
  return [...new Set([...own, ...exceptions.flatMap(({ service }) => (service === null ? [] : [service]))])];
}

const thisMinute = (): number => Math.floor(Date.now() / 60_000);

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, 10_000);
  return () => clearInterval(timer);
}
