import { fromChat } from './activity.ts';
import { TENANT, type Submission } from './city.ts';

/** An `adaptiveCard/action` as Teams posts it, from somebody's personal chat. */
export function invokeBody(person: string, verb: string, data: { [key: string]: string | number }): string {
  return JSON.stringify({
    ...fromChat(person),
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:0b6b7c1e-0e3c-4f4e-9a66-1d1f4b4b1b5e',
    channelData: { tenant: { id: TENANT }, source: { name: 'message' } },
    replyToId: '1795377781218',
    value: { action: { type: 'Action.Execute', title: 'Skicka in', verb, data }, trigger: 'manual' },
  });
}

export const submitBody = ({ person, report, rev }: Submission): string => invokeBody(person, 'report.submit', { report, rev });
