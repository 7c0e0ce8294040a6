import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { ChatWindow } from './chat-window.ts';
import { openThreeWindows } from './three-windows.ts';

const PICTURE = fileURLToPath(new URL('three-windows.png', import.meta.url));
/** The chat's own part of a window, in pixels. */
const CHAT = { left: 335, top: 48, width: 560, height: 850 };

async function crop(window: ChatWindow, name: string): Promise<string> {
  const path = `${PICTURE}.${name}.png`;
  await window.screenshot(path);
  const data = await readFile(path, 'base64');
  await rm(path);
  const { left, top, width, height } = CHAT;
  return `<div style="width:${width}px;height:${height}px;overflow:hidden;position:relative;border:1px solid #ccc;border-radius:8px"><img style="position:absolute;left:-${left}px;top:-${top}px" src="data:image/png;base64,${data}"></div>`;
}

async function sideBySide(browser: Browser, pictures: string[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: pictures.length * (CHAT.width + 14) + 12, height: CHAT.height + 26 } });
  await page.setContent(`<body style="margin:12px;display:flex;gap:12px;background:#f5f5f5">${pictures.join('')}</body>`);
  await page.screenshot({ path: PICTURE });
}

/** Plays the quarter until each of the three people has something to look at, and draws README's picture. */
await using started = new AsyncDisposableStack();
const { browser, contact, secretariat, chair } = await openThreeWindows(started);
await contact.waitForText('Det är dags för kvartalsrapporten.');
const first = await crop(contact, 'contact');
await contact.press('Gå igenom');
for (const project of ['Projekt 1 av 4', 'Projekt 2 av 4', 'Projekt 3 av 4']) {
  await contact.waitForText(project);
  await contact.press('Spara och nästa');
}
await contact.waitForText('Projekt 4 av 4');
await contact.choose('Hur går det?', 'Enligt plan');
await contact.press('Spara och fortsätt');
await contact.press('Granska och skicka in');
await contact.waitForText('Så här läses rapporten');
await contact.press('Skicka in');
await secretariat.waitForText('En rapport har kommit in.');
const second = await crop(secretariat, 'secretariat');
await secretariat.press('Godkänn');
await secretariat.press('Skicka kvartalet till kommittén');
await chair.waitForText('Kvartalet är klart för beslut.');
await chair.waitForText('Stadsutveckling');
await sideBySide(browser, [first, second, await crop(chair, 'chair')]);
