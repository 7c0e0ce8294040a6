import { pino, type DestinationStream } from 'pino';

type Detail = { [key: string]: unknown };

/** What happened, one line each: an event's name and its particulars; never what people write, never a secret. */
export interface Log {
  info(event: string, detail?: Detail): void;
  warn(event: string, detail?: Detail): void;
  error(event: string, detail?: Detail): void;
}

export function createLog(level: 'error' | 'warn' | 'info', destination?: DestinationStream): Log {
  const options = { level, base: null, serializers: { error: describeError } };
  const logger = destination === undefined ? pino(options) : pino(options, destination);
  return {
    info: (event, detail) => logger.info(detail ?? {}, event),
    warn: (event, detail) => logger.warn(detail ?? {}, event),
    error: (event, detail) => logger.error(detail ?? {}, event),
  };
}

/** What kind of error and where, without its message or stack, which may carry what somebody wrote or a secret. */
function describeError(error: unknown): { [key: string]: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const where = error.stack
    ?.split('\n')
    .map((line) => /^ +at .*?((?:bot|cards|services)\/[\w./-]+:\d+)/.exec(line)?.[1])
    .find((at) => at !== undefined);
  return {
    name: error.name,
    ...('code' in error ? { code: String(error.code).slice(0, 60) } : {}),
    ...(where === undefined ? {} : { where }),
  };
}

/** The same as one text, to be kept. */
export const errorInBrief = (error: unknown): string => Object.values(describeError(error)).join(' ');
