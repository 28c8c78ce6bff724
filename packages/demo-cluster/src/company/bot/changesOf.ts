interface Idea {
  cause: string;
  author: string;
}

const IDEAS: Record<string, readonly Idea[]> = {
  'web-shop': [
    {
      cause: 'Show delivery dates on the product page',
      author: 'Mira Lindqvist',
    },
    {
      cause: 'Load product pictures in the size of the screen',
      author: 'Jonas Weber',
    },
    {
      cause: 'Keep the basket when the language changes',
      author: 'Mira Lindqvist',
    },
  ],
  'catalog-search': [
    { cause: 'Understand sizes written as words', author: 'Kenji Mori' },
    { cause: 'Rank what is in stock first', author: 'Kenji Mori' },
    {
      cause: 'Read synonyms from the merchandisers’ list',
      author: 'Kenji Mori',
    },
  ],
  recommendations: [
    { cause: 'Leave out what is sold out', author: 'Kenji Mori' },
    { cause: 'Forget what was returned', author: 'Kenji Mori' },
  ],
  checkout: [
    {
      cause: 'Offer pick-up points near the delivery address',
      author: 'Mira Lindqvist',
    },
    {
      cause: 'Ask for the flat number where a house has several',
      author: 'Jonas Weber',
    },
    {
      cause: 'Keep the voucher when a payment is tried again',
      author: 'Mira Lindqvist',
    },
  ],
  payments: [
    { cause: 'Pay back partial orders in one go', author: 'Amara Okafor' },
    { cause: 'Store the network’s transaction id', author: 'Amara Okafor' },
    { cause: 'Time out after 8 s instead of 30 s', author: 'Amara Okafor' },
  ],
  'fraud-scoring': [
    { cause: 'Weigh delivery address changes', author: 'Amara Okafor' },
    { cause: 'Read the model from the new bucket', author: 'Amara Okafor' },
  ],
  invoicing: [
    { cause: 'Print the order number as a barcode', author: 'Amara Okafor' },
    { cause: 'Round VAT per line', author: 'Amara Okafor' },
  ],
  notifications: [
    {
      cause: 'Send parcel updates in the language of the order',
      author: 'Lucía Ortega',
    },
    { cause: 'Send at most one message an hour', author: 'Lucía Ortega' },
  ],
};

const CHORES: readonly Idea[] = [
  { cause: 'Update dependencies', author: 'Lucía Ortega' },
  { cause: 'Log the request id with every error', author: 'Lucía Ortega' },
];

/** What people might change about a component. */
export function changesOf(component: string): readonly Idea[] {
  return [...(IDEAS[component] ?? []), ...CHORES];
}
