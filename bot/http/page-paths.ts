import type { PageName } from '../../cards/text/pages/page.ts';

/** Where the pages for people are, below the bot's public address. */
export const PAGE_PATHS: Record<PageName, string> = { about: '/', privacy: '/privacy', terms: '/terms' };
