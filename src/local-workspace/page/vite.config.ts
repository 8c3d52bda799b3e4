import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: '../../../dist/local-workspace/page', emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
});
