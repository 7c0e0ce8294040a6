/** What kind of error it is, as Node's and the SDK's errors say it, each in a field of its own. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('errorCode' in error && typeof error.errorCode === 'string') return error.errorCode;
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
