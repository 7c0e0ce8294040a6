import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startPlaygrounds } from '../../bot/local/playgrounds.ts';
import { openChatWindow, type ChatWindow } from './chat-window.ts';
import { launchChromium } from './chromium.ts';
import { startEchoBot, type EchoBot } from './echo-bot.ts';
import { freePorts } from './free-ports.ts';

const person = { id: '00000000-0000-4000-8000-000000000001', name: 'Anna Berg' };
const tenant = '11111111-1111-4111-8111-111111111111';

describe('a chat window driven by a test', () => {
  const started = new AsyncDisposableStack();
  let bot: EchoBot;
  let browser: Browser;
  let url: string;
  let window: ChatWindow;

  beforeAll(async () => {
    const directory = await mkdtemp(join(tmpdir(), 'playground-'));
    started.defer(() => rm(directory, { recursive: true }));
    bot = await startEchoBot();
    started.defer(() => bot.stop());
    const [port = 0] = await freePorts(1);
    const playgrounds = await startPlaygrounds({
      windows: [{ person, port }],
      bot: { url: bot.url, id: 'echo', name: 'Echo' },
      tenant,
      directory,
    });
    started.defer(() => playgrounds.stop());
    browser = await launchChromium();
    started.defer(() => browser.close());
    url = `http://127.0.0.1:${port}/`;
  }, 60_000);

  afterAll(() => started.disposeAsync());

  beforeEach(async () => {
    window = await openChatWindow(browser, url);
  });

  afterEach(async () => {
    await window.close();
  });

  it('says something and reads the answer', async () => {
    await window.send('hello');
    await window.waitForText('You said: hello');
  });

  it('fills every kind of input, presses the button and sees the card replaced where it stands', async () => {
    await window.send('form');
    await window.fill('Name', 'Åsa "Ö" Öst');
    await window.fill('Your story', 'One line\nand another');
    await window.choose('Aim', 'Teach');
    await window.choose('Areas', 'Climate', 'Trade');
    await window.choose('Unit', 'Culture');
    await window.choose('Countries', 'Finland', 'Norway');
    await window.fill('Date', '2026-11-05');
    await window.fill('Number', '12');
    await window.choose('Sure?', 'Yes');
    await window.press('Save');
    await window.waitForText('Saved');
    await window.waitForTextGone('Tell me');
    expect(await window.lastCardText()).toBe('Saved');
    const inputs = {
      name: 'Åsa "Ö" Öst',
      story: 'One line\nand another',
      aim: 'teach',
      areas: 'climate,trade',
      unit: 'culture',
      countries: 'finland,norway',
    };
    const data = { id: 'form-1', ...inputs, date: '2026-11-05', number: '12', sure: 'true' };
    expect(bot.presses).toEqual([{ action: { type: 'Action.Execute', title: 'Save', verb: 'save', data } }]);
  });

  it('sees what a card says of inputs left empty', async () => {
    await window.send('form');
    await window.press('Save');
    await window.waitForText('Write a name');
    await window.waitForText('Choose an aim');
    expect(await window.allText()).not.toContain('Saved');
  });

  it('sees a message nobody asked for', async () => {
    await window.send('hello');
    await window.waitForText('You said: hello');
    await bot.tell('Do not forget');
    await window.waitForText('Do not forget');
  });
});
