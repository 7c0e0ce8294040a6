import { chatOf, TENANT } from './city.ts';

/** A message as Teams posts it, from somebody's personal chat. */
export const messageBody = (person: string, serviceUrl: string, text: string): string => {
  const { id, botId } = chatOf(person);
  return JSON.stringify({
    type: 'message',
    id: '1795377781218',
    timestamp: '2026-11-22T20:03:05.639Z',
    localTimestamp: '2026-11-22T21:03:05.639+01:00',
    localTimezone: 'Europe/Stockholm',
    channelId: 'msteams',
    serviceUrl,
    from: { id: person, name: 'Kontaktperson', aadObjectId: person },
    recipient: { id: botId, name: 'Solna i världen' },
    conversation: { conversationType: 'personal', tenantId: TENANT, id },
    entities: [{ locale: 'sv-SE', country: 'SE', platform: 'Windows', timezone: 'Europe/Stockholm', type: 'clientInfo' }],
    channelData: { tenant: { id: TENANT } },
    locale: 'sv-SE',
    textFormat: 'plain',
    text,
  });
};
