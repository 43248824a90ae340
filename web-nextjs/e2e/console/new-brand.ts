import { unique } from '../support/own-brand';

/** A restaurant as its owner would describe it, with the spreadsheet that it has. */
export type NewBrand = {
  name: string;
  slug: string;
  email: string;
  password: string;
  country: string;
  currency: RegExp;
  language: string;
  secondLanguage: string;
  locale: string;
  second: string;
  file: { name: string; content: string };
  dish: string;
  sized: string;
  good: number;
  price: { typed: string; shown: RegExp; saved: RegExp };
};

const made = (name: string) => ({ slug: unique(name), email: `${unique(name)}@example.com`, password: 'Copper-Lantern-Meadow-71' });

/** Columns in an order of its own, a note that nobody guesses to be the description, one row that nothing can be made of. */
export const newBrands: NewBrand[] = [
  {
    ...made('nordlicht'), name: 'Nordlicht Küche', country: 'Germany', currency: /EUR/, language: 'German', secondLanguage: 'English', locale: 'de', second: 'en',
    file: { name: 'karte.csv', content: '\uFEFFRubrik;Gericht;Küchenzettel;Größe;Preis\nSuppen;Linsensuppe;mit Minze;;6,50 €\nSuppen;Hühnerbrühe;mit Nudeln;;7,20 €\nTeller;Ofenlachs;mit Gurke;klein;14,00 €\nTeller;Ofenlachs;mit Gurke;groß;19,50 €\nTeller;Rätselgericht;;;keine Ahnung\n' },
    dish: 'Linsensuppe', sized: 'Ofenlachs', good: 4, price: { typed: '8,40', shown: /8,40/, saved: /8\.40/ },
  },
  {
    ...made('hanabi'), name: 'Hanabi 食堂', country: 'Japan', currency: /JPY/, language: 'Japanese', secondLanguage: 'English', locale: 'ja', second: 'en',
    file: { name: 'menu.tsv', content: 'Kitchen words\tItem\tSection\tPortion\tPrice\nwith leek\tMiso soup\tSoups\t\t¥480\nhand cut\tUdon\tNoodles\t\t¥1,200\nfrom the grill\tSaba\tGrill\tHalf\t¥900\nfrom the grill\tSaba\tGrill\tWhole\t¥1,600\n\tMystery\tGrill\t\tno idea\n' },
    dish: 'Udon', sized: 'Saba', good: 4, price: { typed: '1350', shown: /1,350|1350/, saved: /1,350/ },
  },
];
