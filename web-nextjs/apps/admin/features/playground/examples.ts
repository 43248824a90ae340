export type Example = { name: string; query: string; variables?: string };

/** Operations to begin with: read, read one, follow, change. */
export const examples: readonly Example[] = [
  {
    name: 'Menu',
    query: `# The whole menu with its prices.
query Menu {
  menu {
    name
    itemCount
    categories {
      name
      items {
        name
        slug
        sizes { name price { amount currency } }
        availability { isAvailable returnsAt }
      }
    }
  }
}
`,
  },
  {
    name: 'Item',
    query: `# One item by its slug; the slugs are in the Menu example.
query Item($slug: String!) {
  item(slug: $slug) {
    name
    description
    photo { url(width: 640) alt }
    sizes {
      id
      name
      price { amount currency }
      delivery: price(service: DELIVERY) { amount }
    }
    allergens
    diets
    modifierGroups {
      name
      minimum
      maximum
      free
      options { name price { amount } isDefault }
    }
  }
}
`,
    variables: '{ "slug": "margherita" }',
  },
  {
    name: 'Page',
    query: `# A published page: each sort of block has its own fields.
query Page($path: String!) {
  page(path: $path) {
    title
    blocks {
      __typename
      ... on HeroBlock { title: headline subline actionLabel actionHref }
      ... on TextBlock { html }
      ... on MenuHighlightBlock { headline items { name fromPrice { amount } } }
      ... on PromoBlock { title: headline text }
    }
  }
}
`,
    variables: '{ "path": "/" }',
  },
  {
    name: 'Follow the menu',
    query: `# Run it, then change a price elsewhere: the change arrives here.
subscription MenuChanged {
  menuChanged {
    changedAt
    version
    itemIds
  }
}
`,
  },
  {
    name: 'Set a price',
    query: `# Needs a staff session or a secret key. The id of a size is in the Item example.
mutation SetItemPrice($input: SetItemPriceInput!) {
  setItemPrice(input: $input) {
    item { name fromPrice { amount currency } }
    errors { ... on Error { code message field } }
  }
}
`,
    variables: '{ "input": { "sizeId": "", "price": "12.50" } }',
  },
];
