import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  build: { chunkSizeWarningLimit: 600 },
  server: { proxy: { '/admin/api': process.env.DAKA_URL ?? 'http://localhost:8080' } },
  test: {
    environment: 'jsdom',
    // The files share nothing but the page, which every test leaves empty; a new jsdom for each takes longer than the tests.
    isolate: false,
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
  },
});
