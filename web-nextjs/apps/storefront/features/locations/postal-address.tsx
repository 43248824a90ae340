import { addressLines } from './address-text';
import type { LocationFacts } from './get-locations';

export function PostalAddress({ address, className }: { address: LocationFacts['address']; className?: string }) {
  return (
    <address className={className ? `${className} not-italic` : 'not-italic'}>
      {addressLines(address).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
  );
}
