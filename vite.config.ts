import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { bundleBudget } from "./tools/bundle-budget.ts";
import { keepLanguages } from "./tools/keep-languages.ts";
import { kitchen } from "./tools/kitchen-plugin.ts";
import { leaveOutJsonSchema } from "./tools/leave-out-json-schema.ts";

const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`;

export default defineConfig({
  root: "src/main/web",
  base: "/",
  plugins: [
    react(),
    tailwind(),
    kitchen(),
    keepLanguages(["en-US"]),
    leaveOutJsonSchema(),
    bundleBudget({ firstLoadKilobytes: 400 }),
  ],
  build: {
    outDir: "../../../dist/web",
    emptyOutDir: true,
    target: "es2023",
    // Inlined files and the polyfill would be data: addresses and inline code, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // A screen that takes one thing through a door (the kit, another room) must not carry the others.
      treeshake: { moduleSideEffects: (id) => !/\/src\/(?!main\/web\/main\.tsx).*\.tsx?$/.test(id) },
    },
  },
  server: { proxy: { "/api": server } },
});
