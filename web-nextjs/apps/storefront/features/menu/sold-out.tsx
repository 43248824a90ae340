import { Badge } from '@foodsaas/ui/badge';
import { returnText } from './return-text';
import type { Site } from '@/features/brand/site';

type SoldOutProps = { site: Site; timeZone: string; availability: { isAvailable: boolean; returnsAt: string | null } };

/** Says that a dish is 86, and when it is back where that is known. */
export function SoldOut({ site, timeZone, availability }: SoldOutProps) {
  if (availability.isAvailable) return null;
  const back = availability.returnsAt && returnText(availability.returnsAt, timeZone, site.region);
  return <Badge tone="danger">{back ? site.texts.soldOutUntil(back) : site.texts.soldOut}</Badge>;
}
