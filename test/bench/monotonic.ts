/** Milliseconds by a clock that never steps and is the same in every process of this machine. */
export const monotonicMs = (): number => Number(process.hrtime.bigint() / 1_000n) / 1_000;
