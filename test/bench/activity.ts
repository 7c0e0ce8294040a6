import { chatOf, TENANT } from './city.ts';

/** What every activity from somebody's personal chat carries as Teams posts it; `serviceUrl` is where the answer goes. */
export function fromChat(person: string, serviceUrl: string = chatOf(person).serviceUrl) {
  const { id, botId } = chatOf(person);
  return {
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
  };
}
