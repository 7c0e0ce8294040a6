import { readFileSync } from 'node:fs';

/** The most memory this process has held at once, in bytes. What `resourceUsage` says begins, on Linux, with the parent's. */
export function peakMemory(): number {
  try {
    const [, kb] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kb !== undefined) return Number(kb) * 1024;
  } catch {
    // Elsewhere than on Linux there is no such file.
  }
  return process.resourceUsage().maxRSS * 1024;
}
