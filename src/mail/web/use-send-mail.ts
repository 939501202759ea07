import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { toast } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { takeBackMail, writeMail } from "../mail.contract.ts";

interface MailToWrite {
  personId: string;
  subject: string;
  text: string;
  answers?: string | null;
  about?: { kind: "lead" | "handoff" | "deal"; id: string } | null;
}

/** Sends after ten seconds; the toast takes it back until then. */
export function useSendMail(onSent: () => void) {
  const words = useWords("mail");
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: ["timeline"] });
  return useMutation({
    mutationFn: (mail: MailToWrite) => call(writeMail, { body: mail }),
    onSuccess: ({ sendId }) => {
      toast({
        text: words("compose.sent"),
        undo: () => {
          void call(takeBackMail, { params: { sendId } }).then(() => {
            toast({ text: words("compose.takenBack") });
            refresh();
          });
        },
      });
      refresh();
      onSent();
    },
  });
}

const kinds = ["lead", "handoff", "deal"] as const;

export function aboutOf(about: { kind: string; id: string }): MailToWrite["about"] {
  const kind = kinds.find((one) => one === about.kind);
  return kind ? { kind, id: about.id } : null;
}
