import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { use, useEffect } from "react";
import { Button } from "react-aria-components";
import { route } from "../../platform/http/contract.ts";
import { done } from "../../platform/http/fields.ts";
import { call } from "../../platform/web/api.ts";
import { classNames } from "../../platform/web/class-names.ts";
import { Avatar } from "../../platform/web/kit/avatar.tsx";
import { Menu } from "../../platform/web/kit/menu.tsx";
import type { RoleHue } from "../../platform/web/kit/tones.ts";
import { useRemembered } from "../../platform/web/remembered.ts";
import { useSession } from "../../platform/web/session.ts";
import { ShortcutsContext } from "../../platform/web/shortcuts.ts";
import { chooseTheme, useTheme } from "../../platform/web/theme.ts";
import { useWords } from "../../platform/web/words.ts";

const signOut = route({
  name: "signOut",
  method: "DELETE",
  path: "/api/v1/sessions",
  says: "Ends the session.",
  may: "member",
  answer: done,
});

const hues: Record<string, RoleHue> = { sdr: "sdr", "market-response": "market-response", ae: "ae" };

/** Every role that is not one of the three frontline seats is management. */
export const hueOf = (role: string | null): RoleHue | undefined =>
  role === null ? undefined : (hues[role] ?? "management");

export function MemberMenu({ folded }: { folded: boolean }) {
  const words = useWords("shell");
  const { member } = useSession();
  const theme = useTheme();
  const registry = use(ShortcutsContext);
  const [keysOn, setKeysOn] = useRemembered("single-keys", true);
  const navigate = useNavigate();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: () => call(signOut, {}),
    onSuccess: () => {
      client.clear();
      void navigate({ to: "/sign-in" });
    },
  });
  useEffect(() => {
    registry.singleKeys = keysOn;
  }, [registry, keysOn]);
  return (
    <Menu
      label={words("member.menu")}
      placement="top start"
      trigger={
        <Button
          className={classNames(
            "focus-ring mt-1 flex h-10 min-w-0 items-center gap-2 rounded-md hovered:bg-press/70",
            folded ? "w-10 justify-center" : "w-full px-1.5",
          )}
        >
          <span className="sr-only">{words("member.menu")}: </span>
          <Avatar name={member.name} hue={hueOf(member.role)} withName={!folded} />
        </Button>
      }
      groups={[
        {
          label: words("member.theme"),
          entries: [
            {
              key: "light",
              label: words("member.light"),
              icon: Sun,
              isChecked: theme === "light",
              run: () => chooseTheme("light"),
            },
            {
              key: "dark",
              label: words("member.dark"),
              icon: Moon,
              isChecked: theme === "dark",
              run: () => chooseTheme("dark"),
            },
            {
              key: "system",
              label: words("member.system"),
              icon: Monitor,
              isChecked: theme === "system",
              run: () => chooseTheme("system"),
            },
          ],
        },
        {
          entries: [
            {
              key: "keys",
              label: words("member.keys"),
              icon: Keyboard,
              isChecked: keysOn,
              run: () => setKeysOn(!keysOn),
            },
            { key: "sign-out", label: words("member.signOut"), icon: LogOut, run: () => leave.mutate() },
          ],
        },
      ]}
    />
  );
}
