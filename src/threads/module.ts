const isSource = import.meta.url.endsWith('.ts');

/** A worker's module beside its caller's, named without its extension, as a thread is started with it. */
export const moduleOf = (worker: URL): { filename: string; execArgv: string[] } => ({
  filename: `${worker.href}${isSource ? '.ts' : '.js'}`,
  execArgv: isSource ? typeScriptLoader() : [],
});

/** Threads of Node 20 do not inherit a loader for TypeScript. */
function typeScriptLoader(): string[] {
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return [
    '--import',
    `data:text/javascript,${encodeURIComponent(`import { register } from ${tsx}; register();`)}`,
  ];
}
