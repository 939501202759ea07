import { Circle } from "lucide-react";
import { expect, it } from "vitest";
import { presenterOf } from "./timeline-presenter.ts";

const present = (kind: string) => ({ kind, icon: Circle, title: () => kind });

it("prefers the presenter that names the event most closely", () => {
  const presenters = [present("lead.*"), present("lead.claimed"), present("mail.sent")];
  expect(presenterOf(presenters, "lead.claimed")?.kind).toBe("lead.claimed");
  expect(presenterOf(presenters, "lead.reopened")?.kind).toBe("lead.*");
  expect(presenterOf(presenters, "quote.sent")).toBeUndefined();
});
