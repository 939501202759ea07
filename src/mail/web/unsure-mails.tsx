import { useMutation, useQuery } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { Banner, Button, TextLink, When } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { settleMail } from "../mail.contract.ts";
import { unsureQuery } from "./mail-query.ts";

const choices = ["sent", "never-went", "again"] as const;

/** Law 7 on the screen: what cannot be settled is shown, and a person decides. */
export function UnsureMails({ mailboxId }: { mailboxId: string }) {
  const words = useWords("mail");
  const { data } = useQuery(unsureQuery(mailboxId));
  const settle = useMutation({
    mutationFn: ({ sendId, as }: { sendId: string; as: (typeof choices)[number] }) =>
      call(settleMail, { params: { sendId }, body: { as } }),
  });
  if (!data || data.rows.length === 0) return null;
  return (
    <Banner tone="amber" title={words("unsureTitle")}>
      <p>{words("unsureSays")}</p>
      <ul className="mt-2 flex flex-col gap-2">
        {data.rows.map((mail) => (
          <li key={mail.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="min-w-0 flex-1 basis-60">
              <span className="font-medium">{mail.subject}</span>{" "}
              <TextLink href={`/persons/${mail.personId}`}>
                {words("unsureTo", { name: mail.personName })}
              </TextLink>{" "}
              <span className="text-sm">
                <When at={mail.queuedAt} />
              </span>
            </span>
            <span className="flex flex-wrap gap-1">
              {choices.map((as) => (
                <Button
                  key={as}
                  size="sm"
                  isDisabled={settle.isPending}
                  onPress={() => settle.mutate({ sendId: mail.id, as })}
                >
                  {words(`settle.${as}`)}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
