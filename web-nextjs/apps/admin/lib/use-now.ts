import { useEffect, useState } from 'react';

/** The present time, good to half a minute. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => { setNow(new Date()); }, 30_000);
    return () => { window.clearInterval(timer); };
  }, []);
  return now;
}
