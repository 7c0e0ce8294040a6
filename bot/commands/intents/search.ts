import { searchResults } from '../../turns/register-actions.ts';
import { intent } from '../intent.ts';

export const SEARCH = [
  intent({
    id: 'search',
    says: [':search'],
    examples: ['sök Åbo', 'sök efter vatten', 'sök', 'search for Tartu', 'leta efter språk'],
    answer: async ({ search = '' }, turn) => ({ card: await searchResults(turn, search) }),
  }),
];
