'use client';

import type { Facts } from '@/features/menu/chosen-facts';
import type { DishWords } from './dish';

/** What the dish contains and suits, with what is chosen; or that the kitchen declares nothing; and whom to ask. */
export function DishFacts({ facts, isChosen, words }: { facts: Facts; isChosen: boolean; words: DishWords }) {
  return (
    <section className="rounded-card border border-border bg-surface p-5">
      <h2 className="text-lg font-semibold">{words.allergens}</h2>
      <div aria-live="polite">
        <p className="mt-2">{facts.allergens.length > 0 ? facts.allergens.map((allergen) => words.allergenNames[allergen]).join(', ') : words.noAllergens}</p>
        {isChosen && facts.diets.length > 0 ? <p className="mt-1 font-medium text-success">{facts.diets.map((diet) => words.dietNames[diet]).join(' · ')}</p> : null}
      </div>
      <p className="mt-2 text-sm text-muted">
        {isChosen ? `${words.allergensAsChosen} ` : null}
        {words.allergenNotice}
      </p>
    </section>
  );
}
