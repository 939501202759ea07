import tailwind from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { bundleBudget } from "./tools/bundle-budget.ts";
import { keepLanguages } from "./tools/keep-languages.ts";
import { kitchen } from "./tools/kitchen-plugin.ts";
import { leaveOutJsonSchema } from "./tools/leave-out-json-schema.ts";
import { precompress } from "./tools/precompress.ts";
import { seeThroughDoors } from "./tools/see-through-doors.ts";

const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`;

// Sixty small shared chunks compress 10 % worse than two: what every screen needs is one, what most draw with is the other.
const chunkGroups = [
  {
    name: "frame",
    priority: 2,
    test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next|zod|tailwind-merge|clsx|use-sync-external-store)\//,
  },
  {
    name: "kit",
    priority: 1,
    minShareCount: 20,
    test: /node_modules\/(react-aria|react-stately|@internationalized|lucide-react)|src\/platform\/web\//,
  },
];

export default defineConfig({
  root: "src/main/web",
  base: "/",
  plugins: [
    react(),
    tailwind(),
    kitchen(),
    seeThroughDoors(),
    keepLanguages(["en-US"]),
    leaveOutJsonSchema(),
    precompress(),
    bundleBudget({ firstLoadKilobytes: 300 }),
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
      output: { codeSplitting: { groups: chunkGroups } },
      // A screen that takes one thing through a door (the kit, another room) must not carry the others.
      treeshake: { moduleSideEffects: (id) => !/\/src\/(?!main\/web\/main\.tsx).*\.tsx?$/.test(id) },
    },
  },
  server: { proxy: { "/api": server } },
});
