import type { Catalogue } from "../../platform/web/words.ts";
import { shellMessages } from "./messages.en.ts";
import { rooms } from "./rooms.ts";

export const catalogues: Catalogue[] = [
  { namespace: "shell", en: shellMessages },
  ...rooms.map((room) => room.messages),
];
