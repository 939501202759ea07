import i18next, { type i18n } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import { kitMessages } from "./messages.en.ts";

/** A room's catalogue: nested objects of English text, plurals as `key_one` and `key_other`. */
export interface Messages {
  [key: string]: string | Messages;
}

export interface Catalogue {
  namespace: string;
  en: Messages;
}

/** `useWords("leads")("queue.empty", { count })`: text of one room's catalogue. */
export const useWords = (namespace: string) => useTranslation(namespace).t;

export function startWords(catalogues: Catalogue[], language = "en"): i18n {
  const resources = Object.fromEntries(catalogues.map(({ namespace, en }) => [namespace, en]));
  i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: "en",
    resources: { en: { ...resources, kit: kitMessages } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return i18next;
}
