import { useEffect, useState } from 'react';

/** Seconds until `seconds` have passed since `since` (milliseconds since 1970), counted down to 0. */
export function useCountdown(since: number | null, seconds: number): number {
  const [now, setNow] = useState(() => Date.now());
  const left = since === null ? 0 : Math.max(0, Math.ceil((since + seconds * 1000 - now) / 1000));
  const running = left > 0;
  useEffect(() => {
    if (!running) return undefined;
    const timer = window.setInterval(() => { setNow(Date.now()); }, 500);
    return () => { window.clearInterval(timer); };
  }, [running, since]);
  return Math.min(left, seconds);
}
