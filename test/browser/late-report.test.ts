import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantAt } from '../../services/policy/city-clock.ts';
import type { CityFile } from '../../services/policy/city-file.ts';
import type { ChatWindow } from './chat-window.ts';
import type { Product } from './product.ts';
import { openThreeWindows } from './three-windows.ts';

const PATIENCE_MS = 60_000;

/** Two votes decide, and whoever sits at the secretariat's window is a member of the committee too. */
function byQuorum(file: CityFile): CityFile {
  const secretary = file.people.find(({ roles }) => roles.some(({ role }) => role === 'secretariat'));
  return {
    ...file,
    policy: { ...file.policy, committee: { by: 'quorum', votes: 2 } },
    people: file.people.map((person) =>
      person.id === secretary?.id ? { ...person, roles: [...person.roles, { role: 'committee-member' }] } : person,
    ),
  };
}

describe('a report that comes late to a committee that votes, in three chat windows', () => {
  const started = new AsyncDisposableStack();
  let product: Product;
  let contact: ChatWindow;
  let secretariat: ChatWindow;
  let chair: ChatWindow;

  beforeAll(async () => {
    ({ product, contact, secretariat, chair } = await openThreeWindows(started, byQuorum));
    await contact.waitForText('Hej Sofia Brandell!');
    await secretariat.waitForText('Hej Helena Strandmark!');
    await chair.waitForText('Hej Lennart Aspegård!');
  }, PATIENCE_MS);

  afterAll(() => started.disposeAsync());

  it(
    'leaves without it on the closing day, and the committee sees who is missing',
    async () => {
      await product.restartAt(instantAt('2026-12-17', '13:00'));
      await chair.waitForText('Kvartalet är klart för beslut.');
      expect(await chair.lastCardText()).toContain('har inte rapporterat');
    },
    PATIENCE_MS,
  );

  it(
    'tells the contact person when it is handed in, that the quarter went without it',
    async () => {
      await contact.send('min rapport');
      await contact.waitForText('utan rapporten. Skicka in den ändå: den kommer med om kvartalet återremitteras.');
      await contact.press('Inget nytt – bekräfta alla');
      await contact.waitForText('1 sak behöver kompletteras innan rapporten kan skickas in');
      await contact.press('Gå igenom');
      await contact.waitForText('Projekt 4 av 4');
      await contact.choose('Hur går det?', 'Enligt plan');
      await contact.press('Spara och fortsätt');
      await contact.waitForText('Något mer att berätta?');
      await contact.press('Granska och skicka in');
      await contact.waitForText('Så här läses rapporten');
      await contact.press('Skicka in');
      await contact.waitForText('Rapporten är sparad, och kommer med om kvartalet återremitteras.');
    },
    PATIENCE_MS,
  );

  it(
    'tells the secretariat before it approves, and the committee that it can be had by referring back',
    async () => {
      await secretariat.waitForText('En rapport har kommit in.');
      expect(await secretariat.lastCardText()).toContain(
        'utan den här rapporten. Den kommer med om kvartalet tas tillbaka eller återremitteras.',
      );
      await secretariat.press('Godkänn');
      await secretariat.waitForText('Godkänd av Helena Strandmark');
      await chair.send('beslut');
      await chair.press(/^Öppna/);
      await chair.waitForText('Återremittera kvartalet om det som kom för sent ska vara med.');
    },
    PATIENCE_MS,
  );

  it(
    'R3: one vote is plain, can be changed, and decides nothing; the second one decides',
    async () => {
      await secretariat.send('läget');
      await secretariat.press('Visa uppföljningen');
      await secretariat.press('Fastställ');
      await secretariat.waitForText('Du kan ändra din röst tills dess.');
      await secretariat.press('Ja, rösta');
      await secretariat.waitForText('Fastställa: 1 av 2 röster som behövs');
      await secretariat.waitForText('Du kan ändra din röst tills kommittén har beslutat.');
      await chair.send('beslut');
      await chair.press(/^Öppna/);
      await chair.waitForText('Röstar du för att fastställa är kvartalet fastställt.');
      await chair.press('Fastställ');
      await chair.press('Ja, fastställ');
      await chair.waitForText('Fastställt av');
    },
    PATIENCE_MS,
  );
});
