import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChatWindow } from './chat-window.ts';
import type { Product } from './product.ts';
import { openThreeWindows } from './three-windows.ts';

const PATIENCE_MS = 60_000;

describe('a quarter, end to end, in three chat windows', () => {
  const started = new AsyncDisposableStack();
  let product: Product;
  let contact: ChatWindow;
  let secretariat: ChatWindow;
  let chair: ChatWindow;

  beforeAll(async () => {
    ({ product, contact, secretariat, chair } = await openThreeWindows(started));
  }, PATIENCE_MS);

  afterAll(() => started.disposeAsync());

  it('greets each person and gives what is waiting for them', async () => {
    await contact.waitForText('Hej Sofia Brandell!');
    await contact.waitForText('Det är dags för kvartalsrapporten.');
    await contact.waitForText('Förra kvartalet: Risk för avvikelse');
    await secretariat.waitForText('Hej Helena Strandmark!');
    await chair.waitForText('Hej Lennart Aspegård!');
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
      await contact.press('Inget nytt – bekräfta alla');
      await contact.waitForText('1 sak behöver kompletteras innan rapporten kan skickas in: Hållbara skolmåltider runt Östersjön');
      await contact.press('Gå igenom');
      await contact.waitForText('Projekt 4 av 4');
      await contact.fill('Vad har hänt hittills? (frivilligt om projektet går enligt plan)', 'Första mötet hölls i Tallinn.');
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
      await contact.fill('Vad aktiviteten handlar om', 'Studiebesök i Gent');
      await contact.choose('Slags aktivitet', 'Studiebesök');
      await contact.fill('Datum', '2026-09-15');
      await contact.fill('Mål', 'Se hur Gent arbetar med modersmål');
      await contact.fill('Resultat', 'Två metoder provas i höst');
      await contact.choose('Prioriterat område', 'Livslångt lärande');
      await contact.press('Fler uppgifter');
      await contact.choose('Land (frivilligt)', 'Belgien');
      await contact.press('Spara');
      await contact.waitForText('Sparat, men det här saknas: syfte enligt policyn.');
      await contact.choose('Syfte enligt policyn', 'Utvecklad verksamhet');
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
      expect(await contact.lastCardText()).toContain('Land: Belgien');
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
      expect(await secretariat.lastCardText()).toContain('Inget nytt. Senast (kvartal');
      await secretariat.press('Återsänd');
      await secretariat.waitForText('Vad behöver rättas?');
      await secretariat.press('Återsänd');
      await secretariat.waitForText('Skriv en kommentar, så att kontaktpersonen vet vad som ska rättas.');
      await secretariat.fill('Kommentar till kontaktpersonen', 'Vilka effekter har ni sett av skolmåltiderna?');
      await secretariat.press('Återsänd');
      await secretariat.waitForText('Återsänd av Helena Strandmark');
    },
    PATIENCE_MS,
  );

  it(
    'comes back to the contact person with the comment, and is corrected and handed in again',
    async () => {
      await contact.waitForText('Vilka effekter har ni sett av skolmåltiderna?');
      await contact.press('Gå igenom');
      await contact.waitForText('Projekt 1 av 4');
      await contact.fill('Vilka konkreta effekter har projektet gett i verksamheten? (frivilligt)', 'Tre skolor använder nu metoden.');
      await contact.press('Spara och stäng');
      await contact.waitForText('Utkast sparat');
      await contact.press('Granska och skicka in');
      await contact.waitForText('Tre skolor använder nu metoden.');
      await contact.fill('Svar till sekretariatet på kommentaren (frivilligt)', 'De syns på tre skolor.');
      await contact.press('Skicka in');
      await contact.waitForTextGone('Så här läses rapporten');
    },
    PATIENCE_MS,
  );

  it(
    'says that it is the last one, is approved, and goes to the committee with the round when the secretariat sends it',
    async () => {
      await secretariat.waitForText('Rättad efter kommentaren: Vilka effekter har ni sett av skolmåltiderna?');
      expect(await secretariat.lastCardText()).toContain('Det här är den sista rapporten.');
      expect(await secretariat.lastCardText()).toContain('Kontaktpersonens svar: De syns på tre skolor.');
      expect(await secretariat.lastCardText()).toContain('Rättat sedan återsändningen');
      await secretariat.press('Godkänn');
      await secretariat.waitForText('Godkänd av Helena Strandmark');
      await secretariat.press('Skicka kvartalet till kommittén');
      await secretariat.waitForText('Kvartalet är skickat till kommittén.');
      await contact.waitForText('Rapporten är godkänd');
      await chair.waitForText('Kvartalet är klart för beslut.');
      const card = await chair.lastCardText();
      expect(card).toContain('Försenat eller risk för avvikelse');
      expect(card).toContain('Projekt efter status');
      expect(card).toContain('Arbete efter prioriterat område');
      expect(card).toContain('Tre skolor använder nu metoden.');
    },
    PATIENCE_MS,
  );

  it(
    'R4: is taken back before anybody has voted, and the committee is told; sent again it comes anew',
    async () => {
      await secretariat.press('Ta tillbaka kvartalet');
      await chair.waitForText('Sekretariatet har tagit tillbaka kvartalet.');
      await secretariat.press('Skicka kvartalet till kommittén');
      await chair.waitForText('Kvartalet har skickats på nytt och är klart för beslut.');
    },
    PATIENCE_MS,
  );

  it(
    'R3: is referred back for one administration, sent again with an answer, and comes with what was asked and what is answered',
    async () => {
      await chair.press('Återremittera');
      await chair.waitForText('Varför återremitteras kvartalet?');
      await chair.fill('Kommentar till sekretariatet och förvaltningarna', 'Vad kostar skolmåltiderna?');
      await chair.choose('Vilka förvaltningar gäller det? Välj ingen om det gäller alla.', 'Barn- och utbildningsförvaltningen');
      await chair.press('Återremittera');
      await secretariat.waitForText('Återremissen gäller');
      await secretariat.press('Skicka till kommittén igen');
      await secretariat.fill('Svar till kommittén (frivilligt)', 'Kostnaden redovisas i nästa kvartal.');
      await secretariat.press('Skicka till kommittén igen');
      await chair.waitForText('Kostnaden redovisas i nästa kvartal.');
      expect(await chair.lastCardText()).toContain('Barn- och utbildningsförvaltningen: rapporten är densamma');
    },
    PATIENCE_MS,
  );

  it(
    'W7: is adopted, and the administration gets its part for information and confirms it',
    async () => {
      await chair.press('Fastställ');
      await chair.waitForText('Förvaltningarna får sin del direkt.');
      await chair.press('Ja, fastställ');
      await chair.waitForText('Fastställt av Lennart Aspegård');
      await secretariat.waitForText('Kommittén har fastställt kvartalet.');
      await contact.waitForText('anmäler den till Barn- och förskolenämnden och Skolnämnden, senast');
      await contact.press('Bekräfta mottagande');
      await contact.waitForText('Mottaget av Sofia Brandell');
      await contact.send('väntar något på mig?');
      await contact.waitForText('Inget väntar på dig just nu.');
      await contact.waitForText('Nästa gång rapporteringen öppnar är');
    },
    PATIENCE_MS,
  );
});
