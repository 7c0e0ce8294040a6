import { errors, type Browser, type Locator, type Page } from 'playwright-core';

const PATIENCE_MS = 10_000;
const MESSAGE = 'div:has(> [aria-label="Message header"])';
const CARD = '.ac-preview-panel';

/** A string as a CSS selector writes it. */
const quoted = (text: string): string => JSON.stringify(text);

/**
 * One person's chat in the playground. Everything that acts on a card acts on the newest one that has the part named,
 * and waits until there is one; everything that waits gives up after ten seconds.
 */
export class ChatWindow {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async send(text: string): Promise<void> {
    const box = this.#page.locator('[data-lexical-editor]');
    await box.fill(text);
    await box.press('Enter');
  }

  async press(title: string | RegExp): Promise<void> {
    await this.#inNewestCard(this.#page.getByRole('button', { name: title, exact: true })).click();
  }

  /** Text, number and date (`2026-11-05`) inputs. Leaves the input, since some take their value only then. */
  async fill(labelOrPlaceholder: string, text: string): Promise<void> {
    const input = this.#field(labelOrPlaceholder).locator('input, textarea');
    await input.fill(text);
    await input.blur();
  }

  /** Radio buttons, check boxes, a toggle with a label, and drop-down lists. What is chosen already stays chosen. */
  async choose(labelOrPlaceholder: string, ...titles: string[]): Promise<void> {
    const field = this.#field(labelOrPlaceholder);
    await field.waitFor();
    const list = field.getByRole('combobox');
    if ((await list.count()) > 0) return this.#chooseFrom(list, titles);
    for (const title of titles) {
      const choice = field.locator('.fui-Radio, .fui-Checkbox').filter({ has: this.#page.locator(`label:text-is(${quoted(title)})`) });
      await choice.locator('input').check();
    }
  }

  async waitForText(text: string): Promise<void> {
    await this.#wait(text, true);
  }

  async waitForTextGone(text: string): Promise<void> {
    await this.#wait(text, false);
  }

  async lastCardText(): Promise<string> {
    return this.#page.locator(CARD).last().innerText();
  }

  /** Every message, oldest first, as a person sees it: what a card hides is left out. */
  async allText(): Promise<string> {
    const messages = await this.#page.locator(MESSAGE).allInnerTexts();
    return messages.join('\n');
  }

  async screenshot(path: string): Promise<void> {
    await this.#page.screenshot({ path });
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  #inNewestCard(part: Locator): Locator {
    return this.#page.locator(CARD).filter({ has: part }).last().locator(part).last();
  }

  #field(labelOrPlaceholder: string): Locator {
    const name = quoted(labelOrPlaceholder);
    return this.#inNewestCard(
      this.#page.locator(`div:has(> label > .ac-textRun:text-is(${name})), .ac-input-container:has([placeholder=${name}])`),
    );
  }

  async #chooseFrom(list: Locator, titles: string[]): Promise<void> {
    await list.click();
    for (const title of titles) {
      const option = this.#page
        .getByRole('option', { name: title, exact: true })
        .or(this.#page.getByRole('menuitemcheckbox', { name: title, exact: true }));
      // A chart's legend is made of options too.
      await option.and(this.#page.locator('[id^="fluent-option"]')).click();
    }
    await list.press('Escape');
  }

  async #wait(text: string, shown: boolean): Promise<void> {
    try {
      await this.#page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll<HTMLElement>(wanted.message)].some(({ innerText }) =>
            innerText.replaceAll(/\s+/g, ' ').includes(wanted.text),
          ) === wanted.shown,
        { message: MESSAGE, text: text.replaceAll(/\s+/g, ' '), shown },
      );
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      const missed = shown ? 'did not appear' : 'did not go away';
      throw new Error(`"${text}" ${missed} within ${PATIENCE_MS / 1000} seconds. The window shows:\n${await this.allText()}`, {
        cause: error,
      });
    }
  }
}

/** Opens the page of one person's playground: for the bot, that person installs it. */
export async function openChatWindow(browser: Browser, url: string): Promise<ChatWindow> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'sv-SE' });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(url);
  await page.getByTitle('Hide log panel').click();
  return new ChatWindow(page);
}
