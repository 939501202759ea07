interface Crumb {
  path: string;
  crumb: string;
}

const fits = (pattern: string, path: string): boolean => {
  const want = pattern.split("/");
  const have = path.split("/");
  return (
    want.length === have.length && want.every((part, index) => part.startsWith("$") || part === have[index])
  );
};

/** "/leads/42/calls" → the named pages at "/leads" and "/leads/42", never the page itself. */
export function crumbTrail(path: string, known: readonly Crumb[]): { to: string; crumb: string }[] {
  const parts = path.split("/").filter(Boolean);
  return parts.slice(0, -1).flatMap((_, index) => {
    const to = `/${parts.slice(0, index + 1).join("/")}`;
    const found = known.find((each) => fits(each.path, to));
    return found ? [{ to, crumb: found.crumb }] : [];
  });
}
