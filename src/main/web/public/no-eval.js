// Zod would try `new Function` once to see whether it may compile; the content security policy refuses and reports it.
globalThis.__zod_globalConfig = { jitless: true };
