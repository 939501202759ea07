import { createContext, use } from "react";

/** Which of our addresses the viewer may open. The shell knows from the rooms' routes; outside it nothing is kept from anyone. */
export const OpenableContext = createContext<(href: string) => boolean>(() => true);

export const useOpenable = (href: string | undefined): boolean => {
  const isOpenable = use(OpenableContext);
  return href === undefined || isOpenable(href);
};
