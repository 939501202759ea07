import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { handOffDoor } from "../../leads/web/public.ts";

/** The step is taken by offering the lead: the path leads to the note. */
export function HandOffDoor({ lead, onClose }: NonNullable<(typeof handOffDoor)["props"]>) {
  const navigate = useNavigate();
  useEffect(() => {
    onClose();
    void navigate({ to: `/leads/${lead.id}/handoff` });
  }, [navigate, onClose, lead.id]);
  return null;
}
