// Builds after an install. One that leaves out the development packages has no compiler, and brings `dist` with it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync('node_modules/typescript')) {
  const { status } = spawnSync('npm', ['run', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
} else if (!existsSync('dist/main.js')) {
  console.error(
    'There is no dist/ to run. Build it with all packages (npm ci), then leave out the others: npm prune --omit=dev',
  );
  process.exitCode = 1;
}
