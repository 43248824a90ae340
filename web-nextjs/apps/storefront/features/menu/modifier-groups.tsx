import { formatMoney } from '@foodsaas/ui/format/money';
import type { Site } from '@/features/brand/site';
import { choiceText } from './choice-text';
import { DietBadges } from './diet-badges';
import type { ModifierGroup } from './get-item';

/** The choices that a dish offers, to read; they are made when ordering. */
export function ModifierGroups({ site, groups }: { site: Site; groups: ModifierGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <section className="flex flex-col gap-6">
      <h2 className="text-2xl font-bold">{site.texts.options}</h2>
      {groups.map((group) => (
        <div key={group.key} className="rounded-card border border-border bg-surface p-5">
          <h3 className="text-lg font-semibold">{group.name}</h3>
          <p className="text-sm text-muted">{choiceText(group, site.texts)}</p>
          <ul className="mt-3 divide-y divide-border">
            {group.options.map((option, index) => (
              <Option key={index} site={site} option={option} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Option({ site, option }: { site: Site; option: ModifierGroup['options'][number] }) {
  const { texts, region } = site;
  return (
    <li className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1 py-2.5">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {option.name}
        {option.isDefault ? <span className="text-sm text-muted">({texts.preselected})</span> : null}
        <DietBadges site={site} diets={option.diets} />
      </span>
      <span className="tabular-nums">{Number(option.price.minorUnits) === 0 ? texts.included : `+ ${formatMoney(option.price, region)}`}</span>
      {option.allergens.length > 0 ? (
        <span className="col-span-2 text-xs text-muted">
          <span className="sr-only">{texts.allergens}: </span>
          {option.allergens.map((allergen) => texts.allergenNames[allergen]).join(' · ')}
        </span>
      ) : null}
    </li>
  );
}
