import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as AdaptiveCardsLibrary from 'adaptivecards';
import type { Page } from 'playwright-core';
import { LOCALES } from '../../services/domain/person.ts';
import { scenes } from '../cards/scenes/all-scenes.ts';
import { launchChromium } from './chromium.ts';
import { TEAMS_HOST_CONFIG, TEAMS_STYLE } from './teams-theme.ts';

declare global {
  var AdaptiveCards: typeof AdaptiveCardsLibrary;
}

const library = fileURLToPath(new URL('../../node_modules/adaptivecards/dist/adaptivecards.js', import.meta.url));

/** The width of a card in a side panel or on a telephone, and in a chat. */
const WIDTHS = [314, 446];
const SHEET = { width: 1400, height: 1500 };

/** Draws the cards side by side and tells how high the sheet became and how many found room. */
async function draw(page: Page, cards: { name: string; card: object }[], width: number): Promise<{ height: number; drawn: number }> {
  return page.evaluate(
    ({ cards: list, width: cardWidth, host, sheet }) => {
      const gap = 16;
      const columns = Array.from({ length: Math.floor(sheet.width / (cardWidth + gap)) }, () => gap);
      AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
        const paragraphs = text.replaceAll('<', '&lt;').split('\n\n');
        const html = paragraphs.map((p) => p.replaceAll(/\*\*(.+?)\*\*/g, '<b>$1</b>').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'));
        result.outputHtml = html.map((p) => `<p style="margin:0">${p}</p>`).join('');
        result.didProcess = true;
      };
      const drawn = list.findIndex(({ name, card }) => {
        const top = Math.min(...columns);
        if (top > sheet.height) return true;
        const at = columns.indexOf(top);
        const result = new AdaptiveCards.AdaptiveCard();
        result.hostConfig = new AdaptiveCards.HostConfig(host);
        result.parse(card);
        const body = document.createElement('div');
        body.append(result.render() ?? '');
        const caption = document.createElement('figcaption');
        caption.textContent = name;
        const figure = document.createElement('figure');
        figure.style.cssText = `left:${gap + at * (cardWidth + gap)}px;top:${top}px;width:${cardWidth}px`;
        figure.append(caption, body);
        document.body.append(figure);
        columns[at] = top + figure.offsetHeight + gap;
        return false;
      });
      return { height: Math.max(...columns), drawn: drawn === -1 ? list.length : drawn };
    },
    { cards, width, host: TEAMS_HOST_CONFIG, sheet: SHEET },
  );
}

/** Every card of the tests as Microsoft's library draws it, on sheets to look at; charts as those see them whose client draws none. */
await using started = new AsyncDisposableStack();
const folder = await mkdtemp(join(tmpdir(), 'contact-sheets-'));
const browser = await launchChromium();
started.defer(() => browser.close());
const wanted = process.argv[2] ?? '';
for (const locale of LOCALES) {
  for (const width of WIDTHS) {
    let rest = scenes.filter(({ name }) => name.includes(wanted)).map(({ name, card }) => ({ name, card: card(locale) }));
    for (let sheet = 1; rest.length > 0; sheet += 1) {
      const page = await browser.newPage({ viewport: SHEET });
      await page.setContent(`<style>${TEAMS_STYLE}</style>`);
      await page.addScriptTag({ path: library });
      const { height, drawn } = await draw(page, rest, width);
      await page.setViewportSize({ ...SHEET, height });
      await page.screenshot({ path: join(folder, `${locale}-${width}-${String(sheet).padStart(2, '0')}.png`) });
      await page.close();
      rest = rest.slice(drawn);
    }
  }
}
process.stdout.write(`${folder}\n`);
