/** A text that may name the city. */
export type PageText = string | ((city: string) => string);

export interface PageSection {
  heading: string;
  paragraphs: readonly PageText[];
  points?: readonly PageText[];
}

/** One page that anybody can open in a browser, in one language. */
export interface PageTexts {
  title: string;
  sections: readonly PageSection[];
}

export const PAGES = ['about', 'privacy', 'terms'] as const;

export type PageName = (typeof PAGES)[number];

/** Where the pages are, below the bot's public address. */
export const PAGE_PATHS: Record<PageName, string> = { about: '/', privacy: '/privacy', terms: '/terms' };
