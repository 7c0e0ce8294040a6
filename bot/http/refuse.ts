import type { Response } from 'restify';
import type { Log } from '../log.ts';

const SENTENCES = new Map([
  [400, 'The body must be an activity, as JSON.'],
  [401, 'The sender is not known.'],
  [403, 'Local mode answers this machine only, and nothing that has come through a proxy.'],
  [404, 'There is nothing at this address.'],
  [405, 'This address does not take that method.'],
  [413, 'The body is too large.'],
  [415, 'The body must be plain JSON.'],
  [503, 'The sender cannot be verified at the moment.'],
]);

/** Ours for each status, with nothing of the request in it. */
export const sentenceFor = (status = 500): string =>
  SENTENCES.get(status) ?? (status < 500 ? 'The request cannot be answered.' : 'Something went wrong on our side.');

interface Why {
  message?: string;
  /** For the log alone. */
  why?: string;
}

/** Answers a request that is not for us, and leaves a line in the log. */
export function refuse(log: Log, response: Response, status: number, { message = sentenceFor(status), why }: Why = {}): void {
  log.warn('request.refused', { status, ...(why === undefined ? {} : { why }) });
  response.send(status, { message });
}
