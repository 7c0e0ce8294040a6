import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPackageSettings } from '../../../manifest/settings.ts';
import { solna } from '../../helpers/builders.ts';
import { startBot, type RunningBot } from '../running-bot.ts';

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ file: { ...solna(), name: 'Solna <stad>' } });
});

afterAll(() => bot.stop());

const fetched = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${bot.port}${path}`, { method });

const PATHS = ['/', '/privacy', '/terms'];

/** The levels of the headings in order: 1, 2, 2, … */
const levels = (html: string): number[] => [...html.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));

describe.each(PATHS)('the page %s', (path) => {
  let html = '';
  let response: Response;

  beforeAll(async () => {
    response = await fetched(path);
    html = await response.text();
  });

  it('is for anybody, without signing in, and runs and loads nothing', () => {
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri/);
    expect(html).not.toMatch(/<script|<img|<link|<iframe|<form|javascript:|src=/i);
  });

  it('is in Swedish and in English, and says which is which', () => {
    expect(html).toContain('<html lang="sv">');
    expect(html).toMatch(/<article id="sv" lang="sv">[^]*<article id="en" lang="en">/);
    expect(html).toContain('<a href="#en" lang="en" hreflang="en">In English</a>');
  });

  it('has a title and headings that skip no level', () => {
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    const order = levels(html);
    expect(order.filter((level) => level === 1)).toHaveLength(1);
    expect(order[0]).toBe(1);
    expect(order.filter((level, i) => level > (order[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it('names the city, as written', () => {
    expect(html.split('Solna &lt;stad&gt;').length).toBeGreaterThan(2);
    expect(html).not.toContain('<stad>');
  });

  it('answers a look at its head too', async () => {
    const head = await fetched(path, 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

it('the privacy page says what is kept, where, how long, and how it is removed, in both languages', async () => {
  const html = await (await fetched('/privacy')).text();
  for (const heading of [
    'Vad som sparas',
    'Var uppgifterna finns och vem som ser dem',
    'Hur länge de sparas',
    'Hur de rättas och tas bort',
    'What is kept',
    'Where the data is, and who sees it',
    'How long it is kept',
    'How it is corrected and removed',
  ]) {
    expect(html).toContain(`>${heading}</h`);
  }
});

it('the addresses in the app package are those the bot answers at', async () => {
  const settings = { MICROSOFT_APP_ID: '11111111-1111-4111-8111-111111111111', PUBLIC_URL: 'https://bot.example.se' };
  const read = readPackageSettings(settings, { version: '1.0.0', cityName: 'Solna stad' });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  const { websiteUrl, privacyUrl, termsUrl } = read.settings;
  const answers = await Promise.all([websiteUrl, privacyUrl, termsUrl].map((url) => fetched(new URL(url).pathname)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

it('each leads to the others, in the reader’s language', async () => {
  const html = await (await fetched('/terms')).text();
  expect([...html.matchAll(/<a href="([^#"]+)">([^<]+)<\/a>/g)].map(([, href, title]) => [href, title])).toEqual([
    ['./', 'Om appen Solna i världen'],
    ['./privacy', 'Så hanteras dina personuppgifter'],
    ['./', 'About the app Solna i världen'],
    ['./privacy', 'How your personal data is handled'],
  ]);
});
