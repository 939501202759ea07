import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

const isOwnPath = (path: unknown): path is string =>
  typeof path === "string" && path.startsWith("/") && !path.startsWith("//");

/** After a new session: forget what the one before saw, and go where the visitor was going. */
export function useEnter() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return (next?: unknown) => {
    client.clear();
    void navigate({ to: isOwnPath(next) ? next : "/" });
  };
}
