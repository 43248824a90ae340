'use client';

import { Button, ButtonAnchor } from '@/components/ui/button';
import { type FirstKeys, FirstKeysCard } from './first-keys';
import { StepFrame } from './step-frame';
import type { Opened } from './wizard';
import { forget } from './wizard-storage';

export function DoneStep({ opened, dishes, keys }: { opened: Opened; dishes: number | null; keys: FirstKeys | null }) {
  const again = () => {
    forget(window.sessionStorage);
    window.location.reload();
  };
  return (
    <StepFrame title={`${opened.name} is live`} lead={dishes === null ? 'Your site is up with its first pages. The menu is still empty: import it from the console whenever you like.' : `Your site is up, with ${String(dishes)} ${dishes === 1 ? 'dish' : 'dishes'} on the menu.`}>
      <p className="card mb-6 px-5 py-4 text-lg font-semibold break-all">
        <a href={opened.storefrontUrl} className="link">{opened.storefrontUrl.replace(/^https?:\/\//, '').replace(/\/$/, '')}</a>
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonAnchor href={opened.storefrontUrl} look="primary" size="large" icon="external" target="_blank" rel="noreferrer">See the site</ButtonAnchor>
        <ButtonAnchor href={opened.consoleUrl} size="large">Open the console</ButtonAnchor>
      </div>
      <h2 className="mt-10 mb-2 font-semibold">What to do next</h2>
      <ul className="list-disc space-y-1 pl-5 text-muted">
        {dishes === null && <li>Import the menu, or write the first dishes by hand.</li>}
        <li>Add your address and opening hours under Locations.</li>
        <li>Put your story and a picture on the home page under Pages.</li>
      </ul>
      {keys && <FirstKeysCard keys={keys} />}
      <Button look="quiet" className="mt-8 -ml-4" onClick={again}>Open another restaurant</Button>
    </StepFrame>
  );
}
