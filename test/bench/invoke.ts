import { chatOf, TENANT, type Submission } from './city.ts';

/** An `adaptiveCard/action` as Teams posts it, from somebody's personal chat. */
export function invokeBody(person: string, verb: string, data: { [key: string]: string | number }): string {
  const { id, serviceUrl, tenant, botId } = chatOf(person);
  return JSON.stringify({
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:0b6b7c1e-0e3c-4f4e-9a66-1d1f4b4b1b5e',
    timestamp: '2026-11-22T20:03:05.639Z',
    localTimestamp: '2026-11-22T21:03:05.639+01:00',
    localTimezone: 'Europe/Stockholm',
    channelId: 'msteams',
    serviceUrl,
    from: { id: person, name: 'Kontaktperson', aadObjectId: person },
    recipient: { id: botId, name: 'Solna i världen' },
    conversation: { conversationType: 'personal', tenantId: tenant, id },
    entities: [{ locale: 'sv-SE', country: 'SE', platform: 'Windows', timezone: 'Europe/Stockholm', type: 'clientInfo' }],
    channelData: { tenant: { id: TENANT }, source: { name: 'message' } },
    locale: 'sv-SE',
    replyToId: '1795377781218',
    value: { action: { type: 'Action.Execute', title: 'Skicka in', verb, data }, trigger: 'manual' },
  });
}

export const submitBody = ({ person, report, rev }: Submission): string => invokeBody(person, 'report.submit', { report, rev });
