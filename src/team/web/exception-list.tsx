import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../platform/web/api.ts";
import { formatDay } from "../../platform/web/format.ts";
import { Badge, Button, Section } from "../../platform/web/kit.ts";
import { useViewer } from "../../platform/web/viewer.tsx";
import { useWords } from "../../platform/web/words.ts";
import { endExceptionContract, type MemberCard } from "../members.contract.ts";

/** Who also does which role's work, when, why, and who approved it: open to everyone. */
export function ExceptionList({ member, mayManage }: { member: MemberCard; mayManage: boolean }) {
  const words = useWords("team");
  const viewer = useViewer();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (exceptionId: string) =>
      call(endExceptionContract, { params: { id: member.id, exceptionId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["member", member.id] }),
  });
  return (
    <Section title={words("exception.title")}>
      {member.allExceptions.length === 0 && <p className="text-faint">{words("exception.none")}</p>}
      <ul className="divide-y divide-line">
        {member.allExceptions.map((exception) => (
          <li key={exception.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <div className="min-w-0 flex-1 basis-52">
              <p className="font-medium">
                {words(`role.${exception.role}`)}{" "}
                {exception.isInForce && <Badge tone="amber">{words("exception.inForce")}</Badge>}
              </p>
              <p className="num text-muted">
                {formatDay(exception.fromOn, viewer)} – {formatDay(exception.lastOn, viewer)}
              </p>
              <p className="text-muted">{exception.reason}</p>
              {exception.approvedByName && (
                <p className="text-faint text-sm">
                  {words("exception.approvedBy", { name: exception.approvedByName })}
                </p>
              )}
            </div>
            {mayManage && exception.isInForce && (
              <Button size="sm" onPress={() => end.mutate(exception.id)}>
                {words("exception.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
