import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const SOURCES = path.join(import.meta.dirname, 'src');

/** What finds files of its own beside itself, or is there only where it was installed, stays in `node_modules`. */
const APART = [
  '@huggingface/tokenizers',
  '@resvg/resvg-js',
  'better-sqlite3',
  'onnxruntime-node',
  'pg-native',
  'tinypool',
];

/** A module goes on finding workers, models and the manifest from where it would stand in `dist` by itself. */
const places: Plugin = {
  name: 'places',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /import\.meta\.(?:url|dirname)/ },
    handler(code, id) {
      const module = path.relative(SOURCES, id).split(path.sep).join('/').replace(/\.ts$/, '.js');
      return code
        .replaceAll('import.meta.url', `new URL('./${module}', import.meta.url).href`)
        .replaceAll('import.meta.dirname', `(import.meta.dirname + '/${path.posix.dirname(module)}')`);
    },
  },
};

/**
 * The app and its command line as a few files, over what the compiler wrote: a start would else open 1,200 files, one
 * after another. Threads start when they are first needed, and stay as the compiler wrote them.
 */
export default defineConfig({
  plugins: [places],
  ssr: { noExternal: true, external: APART },
  build: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: {
      input: { main: 'src/main.ts', cli: 'src/cli.ts' },
      external: ['./local.js'],
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].chunk.js' },
    },
  },
});
