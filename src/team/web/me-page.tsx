import { useMutation, useQuery } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { call } from "../../platform/web/api.ts";
import {
  Button,
  ErrorState,
  PageHeader,
  Section,
  SegmentedControl,
  SkeletonRows,
} from "../../platform/web/kit.ts";
import { useSession } from "../../platform/web/session.ts";
import { chooseTheme, type ThemeChoice, useTheme } from "../../platform/web/theme.ts";
import { useWords } from "../../platform/web/words.ts";
import { signOutEverywhere, switchWorkspace } from "../sessions.contract.ts";
import { useEnter } from "./enter.ts";
import { HoursSection } from "./hours-section.tsx";
import { LeaveList } from "./leave-list.tsx";
import { OwnNameForm } from "./own-name-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { memberQuery, myWorkspacesQuery } from "./queries.ts";

/** My own hours, leave, name, password and look. */
export default function MePage() {
  const words = useWords("team");
  const { member } = useSession();
  const card = useQuery(memberQuery(member.id));
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-4 pb-16">
      <PageHeader className="pt-6" title={words("me.title")} says={words("me.says")} />
      {card.isPending && <SkeletonRows label={words("me.title")} />}
      {card.error && <ErrorState error={card.error} onRetry={() => void card.refetch()} />}
      {card.data && (
        <div className="grid items-start gap-4 px-4 md:grid-cols-2">
          <div className="flex flex-col gap-4">
            <HoursSection member={card.data} />
            <PasswordForm />
          </div>
          <div className="flex flex-col gap-4">
            <OwnNameForm member={card.data} />
            <LeaveList member={card.data} />
            <Look />
            <Places />
          </div>
        </div>
      )}
    </div>
  );
}

function Look() {
  const words = useWords("team");
  const theme = useTheme();
  return (
    <Section title={words("me.look")}>
      <SegmentedControl<ThemeChoice>
        label={words("me.look")}
        value={theme}
        onChange={chooseTheme}
        segments={[
          { value: "light", label: words("me.light") },
          { value: "dark", label: words("me.dark") },
          { value: "system", label: words("me.system") },
        ]}
      />
    </Section>
  );
}

/** Other workspaces of this login, and the way out of all of them. */
function Places() {
  const words = useWords("team");
  const enter = useEnter();
  const places = useQuery(myWorkspacesQuery());
  const go = useMutation({
    mutationFn: (workspaceId: string) => call(switchWorkspace, { body: { workspaceId } }),
    onSuccess: () => enter(),
  });
  const leave = useMutation({
    mutationFn: () => call(signOutEverywhere, {}),
    onSuccess: () => enter("/sign-in"),
  });
  return (
    <Section title={words("me.places")}>
      <ul className="divide-y divide-line">
        {places.data?.rows.map((place) => (
          <li key={place.id} className="flex min-h-10 items-center gap-3">
            <span className="min-w-0 flex-1 truncate">{place.name}</span>
            {place.isCurrent ? (
              <span className="text-faint">{words("me.here")}</span>
            ) : (
              <Button size="sm" isPending={go.isPending} onPress={() => go.mutate(place.id)}>
                {words("me.go")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button
        className="mt-3"
        tone="danger"
        icon={LogOut}
        isPending={leave.isPending}
        onPress={() => leave.mutate()}
      >
        {words("me.everywhere")}
      </Button>
    </Section>
  );
}
