import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { ChatWindow } from './chat-window.ts';
import { launchChromium } from './chromium.ts';
import { startProduct, type Product } from './product.ts';

const PATIENCE_MS = 60_000;

describe('a quarter, end to end, in three chat windows', () => {
  const started = new AsyncDisposableStack();
  let browser: Browser;
  let product: Product;
  let contact: ChatWindow;
  let secretariat: ChatWindow;
  let chair: ChatWindow;

  beforeAll(async () => {
    product = await startProduct();
    started.defer(() => product.stop());
    browser = await launchChromium();
    started.defer(() => browser.close());
    ({ contact, secretariat, chair } = await product.open(browser));
  }, PATIENCE_MS);

  afterAll(() => started.disposeAsync());

  it('greets each person and gives what is waiting for them', async () => {
    await contact.waitForText('Hej Kontaktperson, barn- och utbildningsförvaltningen!');
    await contact.waitForText('Det är dags för kvartalsrapporten.');
    await contact.waitForText('Förra kvartalet: Risk för avvikelse');
    await secretariat.waitForText('Hej Internationella sekretariatet!');
    await chair.waitForText('Hej Ordförande, internationella kommittén!');
  });

  it('lets the secretariat see who is missing and nudge them, once', async () => {
    await secretariat.send('laget');
    await secretariat.waitForText('6 av 7 har svarat');
    await secretariat.press('Påminn nu (1)');
    await secretariat.waitForText('1 förvaltning får en påminnelse nu.');
    await contact.waitForText('Sekretariatet påminner om rapporten.');
    await secretariat.send('läget');
    await secretariat.waitForText('Påminnelsen skickades klockan');
    expect(await secretariat.lastCardText()).not.toContain('Påminn nu');
  });

  it(
    'confirms what is unchanged in one press, and names what still needs an answer',
    async () => {
      await contact.press('Inget nytt');
      await contact.waitForText('1 sak behöver kompletteras innan rapporten kan skickas in: Hållbara skolmåltider runt Östersjön');
      await contact.press('Gå igenom');
      await contact.waitForText('Projekt 4 av 4');
      await contact.fill('Vad har hänt sedan sist?', 'Första mötet hölls i Tallinn.');
      await contact.press('Spara och fortsätt');
      await contact.waitForText('Välj hur det går för projektet. Det du har skrivit är sparat.');
    },
    PATIENCE_MS,
  );

  it(
    'keeps the draft over a restart of the program',
    async () => {
      await product.restart();
      await contact.choose('Hur går det?', 'Enligt plan');
      await contact.press('Spara och fortsätt');
      await contact.waitForText('Något mer att berätta?');
      await contact.send('min raport');
      await contact.waitForText('Nu: Risk för avvikelse');
    },
    PATIENCE_MS,
  );

  it(
    'adds a study visit, and says what it still lacks',
    async () => {
      await contact.press('Lägg till');
      await contact.waitForText('Inget tillagt ännu.');
      await contact.press('+ Aktivitet');
      await contact.fill('Vad gjorde ni?', 'Studiebesök i Gent');
      await contact.choose('Vilket slags aktivitet?', 'Studiebesök');
      await contact.fill('Datum', '2026-09-15');
      await contact.fill('Mål: vad ville ni uppnå?', 'Se hur Gent arbetar med modersmål');
      await contact.fill('Resultat: vad gav det?', 'Två metoder provas i höst');
      await contact.choose('Prioriterat område (ett eller flera)', 'Livslångt lärande');
      await contact.press('Spara');
      await contact.waitForText('Sparat, men det här saknas: syfte.');
      await contact.choose('Syfte enligt policyn (ett eller flera)', 'Utvecklad verksamhet');
      await contact.press('Spara');
      await contact.waitForText('Sparat: Studiebesök i Gent');
    },
    PATIENCE_MS,
  );

  it(
    'shows the whole report as it will be read before it is handed in, and gives a receipt',
    async () => {
      await contact.press('Granska och skicka in');
      await contact.waitForText('Så här läses rapporten');
      expect(await contact.lastCardText()).toContain('Första mötet hölls i Tallinn.');
      await contact.press('Skicka in');
      await contact.waitForText('Rapporten är inskickad');
      await contact.waitForText('Nu granskar internationella sekretariatet rapporten, inom 5 arbetsdagar.');
    },
    PATIENCE_MS,
  );

  it(
    'is reviewed with its changes marked, and returned only with a comment',
    async () => {
      await secretariat.waitForText('En rapport har kommit in.');
      expect(await secretariat.lastCardText()).toContain('Oförändrat sedan förra kvartalet');
      await secretariat.press('Återsänd');
      await secretariat.waitForText('Vad behöver rättas?');
      await secretariat.press('Återsänd');
      await secretariat.waitForText('Skriv en kommentar, så att kontaktpersonen vet vad som ska rättas.');
      await secretariat.fill('Kommentar till kontaktpersonen', 'Vilka effekter har ni sett av skolmåltiderna?');
      await secretariat.press('Återsänd');
      await secretariat.waitForText('Återsänd av Internationella sekretariatet');
    },
    PATIENCE_MS,
  );

  it(
    'comes back to the contact person with the comment, and is corrected and handed in again',
    async () => {
      await contact.waitForText('Vilka effekter har ni sett av skolmåltiderna?');
      await contact.press('Gå igenom');
      await contact.waitForText('Projekt 1 av 4');
      await contact.fill('Vilka konkreta effekter har projektet gett i verksamheten?', 'Tre skolor använder nu metoden.');
      await contact.press('Spara och stäng');
      await contact.waitForText('Utkast sparat');
      await contact.press('Skicka in');
      await contact.waitForText('Tre skolor använder nu metoden.');
      await contact.press('Skicka in');
      await contact.waitForTextGone('Så här läses rapporten');
    },
    PATIENCE_MS,
  );

  it(
    'is approved, and with the last report the round goes to the committee',
    async () => {
      await secretariat.waitForText('Rättad efter kommentaren: Vilka effekter har ni sett av skolmåltiderna?');
      await secretariat.press('Godkänn');
      await secretariat.waitForText('Godkänd av Internationella sekretariatet');
      await contact.waitForText('Rapporten är godkänd');
      await chair.waitForText('Kvartalet är klart för beslut.');
      const card = await chair.lastCardText();
      expect(card).toContain('Projekt efter status');
      expect(card).toContain('Arbete efter prioriterat område');
      expect(card).toContain('Tre skolor använder nu metoden.');
    },
    PATIENCE_MS,
  );

  it(
    'W7: is adopted, and the administration gets its part for information and confirms it',
    async () => {
      await chair.press('Fastställ');
      await chair.waitForText('Fastställt av Ordförande, internationella kommittén');
      await secretariat.waitForText('Kommittén har fastställt kvartalet.');
      await contact.waitForText('Anmäls till Barn- och förskolenämnden och Skolnämnden');
      await contact.press('Bekräfta mottagande');
      await contact.waitForText('Mottaget av Kontaktperson, barn- och utbildningsförvaltningen');
      await contact.send('väntar något på mig?');
      await contact.waitForText('Inget väntar på dig just nu.');
    },
    PATIENCE_MS,
  );
});
