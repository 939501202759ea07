import type { RoleHue } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { type Role, roles } from "../open.ts";

const hues: Partial<Record<Role, RoleHue>> = { sdr: "sdr", "market-response": "market-response", ae: "ae" };

export const hueOfRole = (role: Role | null): RoleHue | undefined =>
  role === null ? undefined : (hues[role] ?? "management");

export function useRoleOptions() {
  const words = useWords("team");
  return roles.map((value) => ({ value, label: words(`role.${value}`), detail: words(`roleOf.${value}`) }));
}
