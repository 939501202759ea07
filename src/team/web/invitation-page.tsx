import { useMutation, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { z } from "zod";
import { call } from "../../platform/web/api.ts";
import { bind, submit, useZodForm } from "../../platform/web/form.ts";
import { Banner, Button, PublicPage, SkeletonRows, TextField, TextLink } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { acceptInvitationContract, type readInvitationContract } from "../invitations.contract.ts";
import { useEnter } from "./enter.ts";
import { invitationQuery } from "./queries.ts";
import { ZoneField } from "./zone-field.tsx";

type Invitation = z.infer<typeof readInvitationContract.answer>;

/** Behind the link: who invites to what, and one form to join. */
export default function InvitationPage() {
  return (
    <div className="h-dvh">
      <Invited />
    </div>
  );
}

function Invited() {
  const words = useWords("team");
  const { token } = useParams({ strict: false }) as { token: string };
  const invitation = useQuery(invitationQuery(token));
  if (invitation.isPending) return <SkeletonRows label={words("invitation.opening")} rows={4} />;
  if (invitation.error) {
    return (
      <PublicPage brand="Frontline" title={words("invitation.over")} says={invitation.error.message}>
        <TextLink href="/sign-in">{words("signIn.title")}</TextLink>
      </PublicPage>
    );
  }
  const { workspace, invitedBy, role, mission } = invitation.data;
  return (
    <PublicPage
      brand={workspace}
      title={words("invitation.title", { workspace })}
      says={
        invitedBy
          ? words("invitation.by", { name: invitedBy, role: words(`role.${role}`) })
          : words("invitation.as", { role: words(`role.${role}`) })
      }
    >
      <p className="mb-5 border-accent border-l-2 pl-3 text-muted">{mission}</p>
      <JoinForm token={token} invitation={invitation.data} />
    </PublicPage>
  );
}

function JoinForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const words = useWords("team");
  const enter = useEnter();
  const shape = acceptInvitationContract.body!;
  const form = useZodForm(shape, {
    name: invitation.name,
    password: "",
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || invitation.zone,
  });
  const join = useMutation({
    mutationFn: (body: z.input<typeof shape>) => call(acceptInvitationContract, { params: { token }, body }),
    onSuccess: () => enter("/charter"),
    meta: { quiet: true },
  });
  const refusal = form.formState.errors.root?.message;
  return (
    <form
      noValidate
      onSubmit={submit(form, (values) => join.mutateAsync(values))}
      className="flex flex-col gap-4"
    >
      {refusal && <Banner tone="red" title={refusal} />}
      <TextField label={words("field.email")} value={invitation.email} isReadOnly autoComplete="username" />
      <TextField label={words("field.yourName")} autoComplete="name" {...bind(form, "name")} />
      <ZoneField {...bind(form, "zone")} />
      <TextField
        label={words(invitation.hasLogin ? "field.yourPassword" : "field.password")}
        type="password"
        autoComplete={invitation.hasLogin ? "current-password" : "new-password"}
        help={words(invitation.hasLogin ? "invitation.hasLogin" : "field.passwordHelp")}
        {...bind(form, "password")}
      />
      <Button tone="primary" size="lg" type="submit" isPending={join.isPending}>
        {words("invitation.join")}
      </Button>
    </form>
  );
}
