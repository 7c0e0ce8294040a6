import { fromChat } from './activity.ts';

/** A text somebody writes in their chat, as Teams posts it. */
export const messageBody = (person: string, serviceUrl: string, text: string): string =>
  JSON.stringify({ ...fromChat(person, serviceUrl), type: 'message', id: '1795377781218', textFormat: 'plain', text });
