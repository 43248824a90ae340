import { useEffect, useRef, useState } from 'react';
import { useKept } from '../use-kept';
import type { Board } from './board-state';
import { type Chime, makeChime } from './chime';
import { soundOf } from './sound';

/** From one ring to the next, in milliseconds. */
const pause = 3_000;

/** Rings while an order waits for an answer. Any touch of the page lets a browser that blocks sound play it. */
export function useSound(orders: Board['orders']) {
  const [muted, setMuted] = useKept('board-muted');
  const [isBlocked, setBlocked] = useState(true);
  const chime = useRef<Chime | null>(null);

  useEffect(() => {
    const made = makeChime();
    const look = () => { setBlocked(made.isBlocked()); };
    const touched = () => {
      if (made.isBlocked()) void made.unlock().then(look);
    };
    chime.current = made;
    made.onChange(look);
    // Where the browser lets us, this is all; where it does not, it stays blocked until the first touch.
    void made.unlock().then(look);
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    return () => {
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
      made.close();
    };
  }, []);

  const sound = soundOf(orders.values(), { isMuted: muted === 'yes', isBlocked });
  useEffect(() => {
    if (sound !== 'ringing') return undefined;
    chime.current?.ring();
    const timer = window.setInterval(() => { chime.current?.ring(); }, pause);
    return () => { window.clearInterval(timer); };
  }, [sound]);

  return { sound, setMuted: (silent: boolean) => { setMuted(silent ? 'yes' : ''); } };
}
