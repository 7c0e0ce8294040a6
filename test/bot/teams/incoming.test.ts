import { describe, expect, it } from '@jest/globals';
import { parseActivity, type Gate } from '../../../bot/teams/incoming.ts';
import { pressed, removed, submitted, type Chat } from '../../helpers/activities.ts';
import { TENANT } from '../../helpers/builders.ts';
import { CONTACT } from '../people.ts';

const chat: Chat = { person: CONTACT, serviceUrl: 'https://smba.trafficmanager.net/emea/', tenant: TENANT };
const gate: Gate = { tenants: [TENANT], trusts: () => true };

const parsed = (activity: object) => {
  const result = parseActivity(activity, gate);
  return result.ok ? result.incoming : result.why;
};

it('says who, where, when and what', () => {
  expect(parsed({ ...removed(chat), from: { id: '29:person', aadObjectId: CONTACT.toUpperCase() } })).toEqual({
    person: CONTACT,
    conversation: {
      id: `chat-${CONTACT}`,
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      tenant: TENANT,
      botId: '28:solna-i-varlden',
      userId: '29:person',
    },
    at: Date.parse('2026-11-23T09:00:00Z'),
    did: { kind: 'removed' },
  });
});

describe('when it happened', () => {
  it.each([
    ['2026-11-23T09:00:00.1234567Z', '2026-11-23T09:00:00.123Z'],
    ['2026-11-23T10:00:00+01:00', '2026-11-23T09:00:00.000Z'],
  ])('is read from %s', (timestamp, at) => {
    expect(parsed({ ...removed(chat), timestamp })).toMatchObject({ at: Date.parse(at) });
  });

  it.each([undefined, null, 7, {}, '', 'i går', `2026-11-23T09:00:00${'0'.repeat(100)}Z`])('is not known from %j', (timestamp) => {
    expect(parsed({ ...removed(chat), timestamp })).not.toHaveProperty('at');
  });
});

describe('an id that could not be written in an address, a header or a record', () => {
  const ids = ['', '.', '..', 'chat\0', 'chat\r\nx: y', 'två ord', '\ud800', 'x'.repeat(1_001), {}, ['a'], 7];

  it.each(ids)("is no chat's: %j", (id) => {
    expect(parsed({ ...pressed(chat, 'help'), conversation: { id, conversationType: 'personal', tenantId: TENANT } })).toBe('malformed');
  });

  it.each(ids.slice(1))("is no activity's: %j", (id) => {
    expect(parsed({ ...pressed(chat, 'help'), id })).toBe('malformed');
  });

  it.each(ids)("is no card's, and the answer goes beside it: %j", (cardId) => {
    expect(parsed({ ...submitted(chat, 'help'), replyToId: cardId })).toMatchObject({ did: { kind: 'pressed', verb: 'help' } });
    expect(parsed({ ...submitted(chat, 'help'), replyToId: cardId })).not.toHaveProperty('did.cardId');
  });
});
