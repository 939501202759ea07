import { Problem } from "../problem.ts";
import { Banner } from "./banner.tsx";

/** Says why something was not done, and what to do about it: nothing when it was. */
export function Refusal({ of }: { of: Error | string | null | undefined }) {
  if (!of) return null;
  if (!(of instanceof Problem)) return <Banner tone="red" title={typeof of === "string" ? of : of.message} />;
  const rules = of.fields.map(({ rule }) => rule);
  const more = rules.length > 0 ? rules.join(" ") : of.detail;
  return (
    <Banner tone="red" title={of.title}>
      {more === of.title ? undefined : more}
    </Banner>
  );
}
