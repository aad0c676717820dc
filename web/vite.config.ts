import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // `npm run luoshi -- serve` beside `vite web` gives the page with fresh sources over a running ledger.
  server: { proxy: { '/api': process.env.LUOSHI_API ?? 'http://127.0.0.1:8080' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    // Data URLs would need an exception in the content security policy.
    assetsInlineLimit: 0,
  },
})
