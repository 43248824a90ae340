'use client';

import { Button } from '@/components/ui/button';
import type { Board } from './board-state';
import type { Sound } from './sound';
import { useSound } from './use-sound';

const says: Record<Sound, string> = {
  ringing: 'An order waits for your answer.',
  quiet: 'Sound is on: new orders ring until they are answered.',
  muted: 'Sound is off: new orders do not ring here.',
  blocked: 'Your browser plays no sound before you touch the page.',
};

/** Whether new orders can be heard, always in sight; silence is a choice that is as easily taken back. */
export function SoundButton({ orders }: { orders: Board['orders'] }) {
  const { sound, setMuted } = useSound(orders);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {sound === 'blocked' ? (
        <Button look="danger" icon="bell">Sound is blocked: tap here</Button>
      ) : (
        <Button look={sound === 'ringing' ? 'primary' : 'secondary'} icon={sound === 'muted' ? 'bellOff' : 'bell'} aria-pressed={sound === 'muted'} onClick={() => { setMuted(sound !== 'muted'); }}>
          {sound === 'muted' ? 'Muted' : 'Mute'}
        </Button>
      )}
      <p className="text-sm text-muted max-sm:sr-only">{says[sound]}</p>
    </div>
  );
}
