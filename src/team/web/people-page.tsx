import { useNavigate } from "@tanstack/react-router";
import { UserPlus, Users } from "lucide-react";
import { useState } from "react";
import { type ListState, writeListState } from "../../platform/http/list-query.ts";
import { call } from "../../platform/web/api.ts";
import {
  Avatar,
  Badge,
  Button,
  DataList,
  EmptyState,
  type ListColumn,
  ListPage,
  type ListSource,
  TextLink,
} from "../../platform/web/kit.ts";
import { useCan } from "../../platform/web/session.ts";
import { useWords } from "../../platform/web/words.ts";
import { listMembersContract, type MemberRow } from "../members.contract.ts";
import { ExceptionBadge } from "./exception-badge.tsx";
import { InvitationsDialog } from "./invitations-dialog.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { hueOfRole } from "./roles.ts";

const hasLeft = (state: ListState) =>
  state.filters.some((filter) => filter.field === "left" && filter.test === "yes");

const peopleSource = (state: ListState): ListSource<MemberRow> => ({
  key: ["members", "list", writeListState(state)],
  page: (cursor, signal) =>
    call(listMembersContract, {
      query: {
        find: state.find || undefined,
        left: hasLeft(state) ? "yes" : "no",
        after: cursor ?? undefined,
      },
      signal,
    }),
  events: ["team.*"],
});

function useColumns(): ListColumn<MemberRow>[] {
  const words = useWords("team");
  return [
    {
      key: "name",
      label: words("people.name"),
      width: "minmax(200px,2fr)",
      phone: "title",
      text: (row) => row.name,
      cell: (row) => (
        <TextLink quiet href={`/settings/people/${row.id}`}>
          <Avatar name={row.name} hue={hueOfRole(row.role)} size="sm" withName />
        </TextLink>
      ),
    },
    {
      key: "role",
      label: words("people.role"),
      width: "minmax(180px,1.6fr)",
      phone: "below",
      cell: (row) => (row.role ? words(`role.${row.role}`) : words("people.noRole")),
    },
    {
      key: "exceptions",
      label: words("people.exceptions"),
      width: "minmax(200px,2fr)",
      phone: "below",
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {row.exceptions.map((exception) => (
            <ExceptionBadge key={exception.role} exception={exception} />
          ))}
          {row.isAway && <Badge>{words("people.away")}</Badge>}
        </span>
      ),
    },
    { key: "team", label: words("people.team"), width: "140px", cell: (row) => row.teamName ?? "" },
    { key: "email", label: words("field.email"), width: "minmax(200px,1.6fr)", cell: (row) => row.email },
  ];
}

export default function PeoplePage() {
  const words = useWords("team");
  const navigate = useNavigate();
  const mayManage = useCan("team.manage");
  const [isInviting, setInviting] = useState(false);
  const [isListing, setListing] = useState(false);
  const columns = useColumns();
  return (
    <ListPage
      title={words("people.title")}
      actions={
        mayManage && (
          <>
            <Button tone="ghost" onPress={() => setListing(true)}>
              {words("invite.open")}
            </Button>
            <Button tone="primary" icon={UserPlus} onPress={() => setInviting(true)}>
              {words("invite.title")}
            </Button>
          </>
        )
      }
    >
      <DataList
        name="members"
        label={words("people.title")}
        idOf={(row) => row.id}
        columns={columns}
        source={peopleSource}
        open={(row) => void navigate({ to: `/settings/people/${row.id}` })}
        filters={[{ key: "left", label: words("people.left"), kind: "yes-no" }]}
        empty={
          <EmptyState icon={Users} title={words("people.empty")}>
            {words("people.emptyNext")}
          </EmptyState>
        }
      />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      {isListing && <InvitationsDialog onClose={() => setListing(false)} />}
    </ListPage>
  );
}
