import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChatWindow } from './chat-window.ts';
import { withDeputyInAWindow } from './deputy-in-a-window.ts';
import { chooseAll, fillAll } from './register-steps.ts';
import { openThreeWindows } from './three-windows.ts';

const PATIENCE_MS = 60_000;

const SIX = {
  Syfte: 'Fler språk i skolan',
  Mål: 'Tio klasser läser två språk',
  Aktiviteter: 'Lärarutbyten och träffar',
  'Parternas åtaganden': 'Vi leder, Gent tar emot',
  Tidplan: 'Start i januari, klart i juni',
  Utvärderingsmetod: 'Enkät före och efter',
};
const AIMS = { 'Prioriterat område': 'Livslångt lärande', 'Syfte enligt policyn': 'Utvecklad verksamhet' };

describe('the register, by chat, in three windows', () => {
  const started = new AsyncDisposableStack();
  let contact: ChatWindow;
  let secretariat: ChatWindow;
  let chair: ChatWindow;

  beforeAll(async () => {
    ({ contact, secretariat, chair } = await openThreeWindows(started, (file) => withDeputyInAWindow(file, 'barn-och-utbildning')));
    await contact.waitForText('Det är dags för kvartalsrapporten.');
    await secretariat.waitForText('Hej Helena Strandmark!');
    await chair.waitForText('Hej Lennart Aspegård!');
  }, PATIENCE_MS);

  afterAll(() => started.disposeAsync());

  it(
    'W5: makes a project of what is known, and says what it lacks',
    async () => {
      await contact.send('nytt projekt');
      await contact.fill('Projektets namn', 'Flerspråkiga skolor');
      await chooseAll(contact, { 'Slag (frivilligt)': 'EU-projekt', 'Stadens roll (frivilligt)': 'Leder projektet' });
      await fillAll(contact, { 'Startdatum (frivilligt)': '2027-01-11', 'Slutdatum (frivilligt)': '2026-06-30' });
      await contact.press('Spara');
      await contact.waitForText('Slutdatum: slutet ligger före starten.');
      await contact.fill('Slutdatum (frivilligt)', '2028-06-30');
      await contact.press('Spara');
      await contact.waitForText('Sparat: Flerspråkiga skolor');
      const card = await contact.lastCardText();
      expect(card).toContain('Startdatum: 11 jan. 2027');
      expect(card).toContain('För ”Planera projektet” saknas: prioriterat område och syfte enligt policyn.');
    },
    PATIENCE_MS,
  );

  it(
    'W5: refuses to start it, names exactly what is missing, and asks for that',
    async () => {
      await contact.press('Starta projektet');
      const missing = 'parternas åtaganden, tidplan och utvärderingsmetod.';
      await contact.waitForText(`Det här saknas: prioriterat område, syfte enligt policyn, syfte, mål, aktiviteter, ${missing}`);
      await chooseAll(contact, AIMS);
      await contact.fill('Mål', SIX.Mål);
      await contact.press('Starta projektet');
      await contact.waitForText(`Det här saknas: syfte, aktiviteter, ${missing}`);
    },
    PATIENCE_MS,
  );

  it(
    'W5: starts it with the six, what was typed before among them, and takes it back on one press',
    async () => {
      const { Mål: _typedBefore, ...five } = SIX;
      await fillAll(contact, five);
      await contact.press('Starta projektet');
      await contact.waitForText('Läget är nu: pågår.');
      for (const text of Object.values(SIX)) expect(await contact.lastCardText()).toContain(text);
      await contact.press('Historik');
      await contact.waitForText('Sofia Brandell ändrade läget från ”Idé” till ”Pågår”');
      await contact.press('Tillbaka');
      await contact.press('Ångra: åter till ”Idé”');
      await contact.waitForText('Ångrat. Det står som det gjorde innan.');
    },
    PATIENCE_MS,
  );

  it(
    'W8: makes an application and marks it as submitted when all that needs is known',
    async () => {
      await contact.send('ny ansökan');
      await contact.fill('Vad ansökan gäller', 'Skolmat över gränser');
      await contact.choose('Fond eller program (frivilligt)', 'Erasmus+');
      await contact.fill('Sökt belopp (frivilligt)', '-5');
      await contact.press('Spara');
      await contact.waitForText('Sökt belopp: beloppet kan inte vara negativt.');
      await contact.fill('Sökt belopp (frivilligt)', '1,5 miljoner');
      await contact.press('Spara');
      await contact.waitForText('Sökt belopp: 1 500 000 kr');
      await contact.press('Markera som inlämnad');
      await contact.waitForText('Det här saknas: prioriterat område, syfte enligt policyn och inlämningsdatum.');
      await chooseAll(contact, AIMS);
      await contact.fill('Inlämningsdatum', '2026-11-20');
      await contact.press('Markera som inlämnad');
      await contact.waitForText('Läget är nu: inlämnad.');
    },
    PATIENCE_MS,
  );

  it(
    'F2: answers what is handed in and how much has been applied for, with the list behind it',
    async () => {
      await contact.send('vilka ansökningar har vi inne');
      await contact.waitForText('1 ansökan är inne');
      expect(await contact.lastCardText()).toContain('Skolmat över gränser');
      await contact.send('hur mycket har vi sökt i år');
      await contact.waitForText('1 500 000 kr och 60 000 euro har sökts 2026');
      const card = await contact.lastCardText();
      expect(card).toContain('Summan av 2 inlämnade ansökningar, oavsett utfall.');
      expect(card).toContain('Skolmat över gränser');
      expect(card).toContain('Lärare på utbyte');
      await contact.press('Visa: Skolmat över gränser');
      await contact.waitForText('Inlämningsdatum: 20 nov. 2026');
    },
    PATIENCE_MS,
  );

  it(
    'W8: is granted, and becomes a project with one press that carries over what is known',
    async () => {
      await contact.press('Markera som beviljad');
      await contact.waitForText('Det här saknas: finansiärens beslutsdatum och beviljat belopp.');
      await fillAll(contact, { 'Finansiärens beslutsdatum': '2026-11-22', 'Beviljat belopp': '1 200 000 kr' });
      await contact.press('Markera som beviljad');
      await contact.waitForText('Läget är nu: beviljad.');
      await contact.press('Gör till projekt');
      await contact.waitForText('Projektet är skapat av ansökan Skolmat över gränser.');
      const card = await contact.lastCardText();
      expect(card).toContain('Fond eller program: Erasmus+');
      expect(card).toContain('Prioriterat område: Livslångt lärande');
      await contact.waitForText('Bidrag: 1 200 000 kr');
    },
    PATIENCE_MS,
  );

  it(
    'W3: plans a seminar, says why it would not count, and that it will',
    async () => {
      await secretariat.send('ny aktivitet');
      await chooseAll(secretariat, { Förvaltning: 'Barn- och utbildningsförvaltningen', 'Slags aktivitet': 'Seminarium' });
      await secretariat.fill('Vad aktiviteten handlar om', 'Språk i förskolan');
      await fillAll(secretariat, { 'Datum (frivilligt)': '2026-11-20', 'Plats (frivilligt)': 'Oslo' });
      await chooseAll(secretariat, { 'Land (frivilligt)': 'Norge', 'Stadens roll (vid seminarium och konferens)': 'Arrangör' });
      await secretariat.press('Spara');
      await secretariat.waitForText('det hålls inte i Solna, Bryssel eller ett annat EU-land och det är inte genomfört.');
      await secretariat.press('Ändra');
      await secretariat.press('Ändra: Om aktiviteten');
      await secretariat.fill('Plats (frivilligt)', 'Bryssel');
      await secretariat.choose('Land (frivilligt)', 'Belgien');
      await secretariat.press('Spara');
      await secretariat.waitForText('Räknas som stadens internationella seminarium 2026 när det är genomfört.');
    },
    PATIENCE_MS,
  );

  it(
    'W3: has been held, and counts toward the year’s; the committee is told so when it asks',
    async () => {
      await secretariat.press('Markera som genomförd');
      await chooseAll(secretariat, AIMS);
      await fillAll(secretariat, { Mål: 'Pröva tvåspråkig högläsning', Resultat: 'Sex förskolor börjar i vår' });
      await secretariat.press('Markera som genomförd');
      await secretariat.waitForText('✓ Räknas som stadens internationella seminarium 2026.');
      await chair.send('har vi haft något seminarium i år');
      await chair.waitForText('räknas som årets internationella seminarium. Policyn kräver minst ett om året.');
      await chair.send('Språk i förskolan');
      await chair.waitForText('✓ Räknas som stadens internationella seminarium 2026.');
      expect(await chair.lastCardText()).not.toContain('Ändra');
    },
    PATIENCE_MS,
  );

  it(
    'R5: an absence sends the report to the deputy, and says so to both',
    async () => {
      await contact.send('jag är borta 23 november–4 december');
      await contact.waitForText('Det som skulle ha kommit till dig går under tiden till Helena Strandmark.');
      await contact.press('Lägg in frånvaron');
      await contact.waitForText('Inlagt: borta från och med måndag 23 november 2026 till och med fredag 4 december 2026.');
      await secretariat.waitForText('Sofia Brandell är borta till och med fredag 4 december 2026. Därför kommer det till dig.');
      await contact.send('vad väntar på mig?');
      await contact.waitForText('Du är borta till och med fredag 4 december 2026.');
    },
    PATIENCE_MS,
  );
});
