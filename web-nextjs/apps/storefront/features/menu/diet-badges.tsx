import type { EnumOf } from '@foodsaas/graphql';
import { Badge } from '@foodsaas/ui/badge';
import { Icon } from '@foodsaas/ui/icon';
import type { Site } from '@/features/brand/site';

/** What diets a dish fits; vegan says vegetarian too. */
export function DietBadges({ site, diets }: { site: Site; diets: EnumOf<'Diet'>[] }) {
  const shown = diets.includes('VEGAN') ? diets.filter((diet) => diet !== 'VEGETARIAN') : diets;
  return shown.map((diet) => (
    <Badge key={diet} tone="success">
      {diet === 'VEGAN' || diet === 'VEGETARIAN' ? <Icon name="leaf" /> : null}
      {site.texts.dietNames[diet]}
    </Badge>
  ));
}
