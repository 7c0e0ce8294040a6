import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sv } from '../../cards/text/sv.ts';
import type { Store } from '../../services/store/store.ts';
import { wrote } from '../helpers/activities.ts';
import { createMemoryStore } from '../helpers/memory-store.ts';
import { CONTACT } from './people.ts';
import { startBot, type RunningBot, type Seat } from './running-bot.ts';

/** Resolves when the store is asked while it does not answer. */
let asked: PromiseWithResolvers<void>;
let released: PromiseWithResolvers<void>;
let hangs = false;

function hangingStore(memory: Store): Store {
  return {
    ...memory,
    async get(kind, id) {
      if (hangs) {
        asked.resolve();
        await released.promise;
      }
      return memory.get(kind, id);
    },
  };
}

let bot: RunningBot;
let contact: Seat;

beforeEach(async () => {
  asked = Promise.withResolvers();
  released = Promise.withResolvers();
  hangs = false;
  bot = await startBot({ store: hangingStore(createMemoryStore()) });
  contact = bot.seat(CONTACT);
  await contact.presses('help');
  bot.log.length = 0;
});

/** A look may be waiting for Teams, which some of these tests have silenced. */
afterEach(async () => {
  const stopped = bot.stop();
  await bot.clock.pass(8_000);
  await stopped;
});

const logged = () => bot.log.map(({ msg, error }) => ({ msg, ...(error === undefined ? {} : { error }) }));
const TOO_LATE = { name: 'TooLate', where: expect.any(String) };

describe('a turn is answered in less time than Teams waits', () => {
  it('when Teams does not take the answer: logged once, and given up', async () => {
    bot.connector.answers(() => 'silence');
    const answer = contact.writes('läget');
    await bot.connector.request(() => true);
    await bot.clock.pass(9_000);
    await bot.clock.pass(2_000);
    expect((await answer).status).toBe(200);
    expect(logged()).toEqual([{ msg: 'reply.not-sent' }]);
  });

  it('when the store does not answer: a press is told so, and nothing follows the apology', async () => {
    hangs = true;
    const answer = contact.presses('my-report');
    await asked.promise;
    await bot.clock.pass(9_000);
    const { status, text } = await answer;
    expect({ status, text }).toEqual({ status: 200, text: sv.failure.error('00000002') });
    expect(logged()).toEqual([{ msg: 'turn.failed', error: TOO_LATE }]);
    released.resolve();
  });

  it('when the store does not answer: whoever writes is told so once, also when it answers later', async () => {
    hangs = true;
    const answer = contact.writes('min rapport');
    await asked.promise;
    await bot.clock.pass(9_000);
    expect((await answer).status).toBe(200);
    hangs = false;
    released.resolve();
    await contact.writes('hjälp');
    const messages = bot.connector.requests.map(({ activity: { text, summary } }) => text ?? summary);
    // The look that its press has asked for sends a notice of its own.
    expect(messages.filter((message) => message !== sv.notice.opened)).toEqual([sv.failure.error('00000002'), sv.command.help]);
  });

  it('when a refusal in a group chat is not taken', async () => {
    bot.connector.answers(() => 'silence');
    const group = { conversation: { id: '19:1@thread.v2', conversationType: 'groupChat', tenantId: contact.chat.tenant } };
    const answer = contact.posts({ ...wrote(contact.chat, 'läget'), ...group });
    await bot.connector.request(() => true);
    await bot.clock.pass(2_000);
    expect((await answer).status).toBe(200);
    expect(logged()).toEqual([{ msg: 'activity.refused' }, { msg: 'activity.refusal-not-sent', error: TOO_LATE }]);
  });

  it('and leaves no timer behind when it is', async () => {
    const before = bot.clock.timers();
    await contact.presses('help');
    expect(bot.clock.timers()).toEqual(before);
  });
});
