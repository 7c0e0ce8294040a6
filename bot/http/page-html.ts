import { createHash } from 'node:crypto';
import { PAGE_PATHS, PAGES, type PageName, type PageSection, type PageText, type PageTexts } from '../../cards/text/pages/page.ts';
import { pageTextsIn } from '../../cards/text/pages/texts.ts';
import type { Locale } from '../../services/domain/person.ts';

const STYLE = `:root{color-scheme:light dark;font:1.05rem/1.6 system-ui,sans-serif}
body{max-width:42rem;margin:0 auto;padding:1rem 1.25rem 4rem}
h1,h2,h3{line-height:1.25}
article+article{margin-top:3rem;padding-top:1rem;border-top:1px solid}`;

/** Nothing but our own style is loaded or run. */
export const CONTENT_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const said = (text: PageText, city: string): string => escaped(typeof text === 'string' ? text : text(city));

function sectionHtml({ heading, paragraphs, points = [] }: PageSection, level: number, city: string): string {
  const items = points.map((point) => `<li>${said(point, city)}</li>`).join('');
  return [
    `<h${level}>${escaped(heading)}</h${level}>`,
    ...paragraphs.map((paragraph) => `<p>${said(paragraph, city)}</p>`),
    ...(items === '' ? [] : [`<ul>${items}</ul>`]),
  ].join('\n');
}

/** Beside the page itself, so that it holds below any address. */
const linkHtml = (page: PageName, { title }: PageTexts): string => `<li><a href=".${PAGE_PATHS[page]}">${escaped(title)}</a></li>`;

function articleHtml(page: PageName, locale: Locale, level: number, city: string): string {
  const texts = pageTextsIn(locale);
  const { title, sections } = texts[page];
  const others = PAGES.filter((other) => other !== page).map((other) => linkHtml(other, texts[other]));
  return [
    `<article id="${locale}" lang="${locale}">`,
    `<h${level}>${escaped(title)}</h${level}>`,
    ...sections.map((section) => sectionHtml(section, level + 1, city)),
    `<ul>${others.join('')}</ul>`,
    '</article>',
  ].join('\n');
}

/** A page in both languages, Swedish first, to be read with or without eyes. */
export function pageHtml(page: PageName, city: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(pageTextsIn('sv')[page].title)} – ${escaped(city)}</title>
<style>${STYLE}</style>
</head>
<body>
<nav><a href="#en" lang="en" hreflang="en">In English</a></nav>
<main>
${articleHtml(page, 'sv', 1, city)}
${articleHtml(page, 'en', 2, city)}
</main>
</body>
</html>
`;
}
