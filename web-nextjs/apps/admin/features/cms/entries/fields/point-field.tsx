'use client';

import { ProblemList } from '@/components/ui/field';
import { TextField } from '@/components/ui/inputs';
import type { One } from '../entry-values';
import type { Around } from './one-field';

type Point = Extract<One, { is: 'point' }>;

/** A point on the map. Both numbers may be pasted at once, as maps copy them: "52.52, 13.40". */
export function PointField({ around, value, onChange }: { around: Around; value: Point; onChange: (value: Point) => void }) {
  const typed = (part: 'latitude' | 'longitude', text: string) => {
    const [, latitude, longitude] = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
    onChange(latitude !== undefined && longitude !== undefined ? { is: 'point', latitude, longitude } : { ...value, [part]: text });
  };
  return (
    <fieldset>
      <legend className={around.hideLabel ? 'sr-only' : 'mb-1 text-sm font-semibold'}>{around.label}{around.optional && <span className="font-normal text-muted"> (optional)</span>}</legend>
      <div className="grid max-w-md grid-cols-2 gap-4">
        <TextField label="Latitude" inputMode="decimal" placeholder="52.5200" value={value.latitude} onChange={(text) => { typed('latitude', text); }} />
        <TextField label="Longitude" inputMode="decimal" placeholder="13.4050" value={value.longitude} onChange={(text) => { typed('longitude', text); }} />
      </div>
      {around.hint !== undefined && <p className="mt-1 text-sm text-muted">{around.hint}</p>}
      <ProblemList problems={around.problems} />
    </fieldset>
  );
}
