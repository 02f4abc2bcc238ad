import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `npm run dev` finds the server: the real one by default, `npm run mock` at http://localhost:8099. */
const server = process.env["GENLOCK_URL"] ?? "http://localhost:8000";
const serverPaths = ["/api", "/hls", "/channel/", "/docs", "/openapi", "/health", "/metrics", "/mock"];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: "es2022",
    manifest: true,
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(serverPaths.map((path) => [path, { target: server, changeOrigin: false }])),
  },
});
