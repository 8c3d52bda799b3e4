import { readFileSync } from 'node:fs';

/** A tick of the kernel's clock for such figures (`getconf CLK_TCK`), in milliseconds. */
const TICK_MS = 10;

/** Milliseconds of a processor that a process and its threads have used; 0 where there is no /proc. */
export function cpuMs(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // What stands behind the name, from the third field on (proc_pid_stat(5)): utime is the 14th, stime the 15th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}
