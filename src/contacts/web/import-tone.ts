import type { Tone } from "../../platform/web/kit.ts";
import type { ImportShown } from "../imports.contract.ts";

export const importTone: Record<ImportShown["state"], Tone> = {
  uploading: "amber",
  uploaded: "neutral",
  running: "accent",
  finished: "green",
  cancelled: "amber",
  failed: "red",
};
