// Says which packages of a production install have a licence that is not on the list, and ends with 1 when one has.
// package-lock.json has the licence of each as its registry gave it, an SPDX expression.
import { readFile } from 'node:fs/promises';
import satisfies from 'spdx-satisfies';

const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Zlib',
];

/** What a registry gives in words that are no SPDX expression, by what the package's own LICENSE file says. */
const AS_FILED = { duck: 'BSD-2-Clause' };

const nameOf = (folder) => folder.replace(/^.*node_modules\//, '');
const isAllowed = (licence) => {
  try {
    return satisfies(licence, ALLOWED);
  } catch {
    return false;
  }
};

const lock = new URL('../package-lock.json', import.meta.url);
const { packages } = JSON.parse(await readFile(lock, 'utf8'));
const installed = Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && !dev);
const refused = installed.filter(
  ([folder, { license }]) => !isAllowed(AS_FILED[nameOf(folder)] ?? license ?? ''),
);
for (const [folder, { version, license }] of refused) {
  const name = nameOf(folder);
  console.error(`${name} ${version}: ${license ?? 'no licence'} is none of ${ALLOWED.join(', ')}`);
}
if (installed.length === 0) console.error('package-lock.json names no package');
process.exitCode = refused.length === 0 && installed.length > 0 ? 0 : 1;
