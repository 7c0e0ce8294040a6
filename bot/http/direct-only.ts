import type { Next, Request, Response } from 'restify';
import type { Log } from '../log.ts';
import { isLoopback } from '../loopback.ts';
import { refuse } from './refuse.ts';

/** What proxies add to what they pass on, each kind its own. */
const OF_PROXIES = /^(?:forwarded|via|x-forwarded(?:-.*)?|x-original-.*|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-.*)$/;

/** Where nobody is asked who they are, only this machine is answered: behind a proxy everybody would look like it. */
export const directOnly =
  (log: Log) =>
  (request: Request, response: Response, next: Next): void => {
    if (isDirect(request)) return next();
    refuse(log, response, 403);
    next(false);
  };

/** The older HTTP is what a plain nginx speaks to whatever is behind it, without a word of its own. */
const isDirect = ({ headers, httpVersion }: Request): boolean =>
  httpVersion !== '1.0' &&
  isLoopback(URL.parse(`http://${headers.host ?? ''}`)?.hostname ?? '') &&
  !Object.keys(headers).some((name) => OF_PROXIES.test(name));
