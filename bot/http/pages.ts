import type { Request, Response, Server } from 'restify';
import { PAGE_PATHS, PAGES } from '../../cards/text/pages/page.ts';
import { CONTENT_POLICY, pageHtml } from './page-html.ts';

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': CONTENT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The pages anybody may read: what the app is, what it keeps of people, and on what terms it is used. */
export function servePages(server: Server, city: string): void {
  for (const page of PAGES) {
    const html = pageHtml(page, city);
    const answer = async (_request: Request, response: Response): Promise<void> => {
      response.sendRaw(200, html, HEADERS);
    };
    server.get(PAGE_PATHS[page], answer);
    server.head(PAGE_PATHS[page], answer);
  }
}
