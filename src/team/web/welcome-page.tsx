import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { SegmentedControl, Skeleton, TextLink } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";
import { Brand, Passes } from "./brand.tsx";
import { DemoFloor } from "./demo-floor.tsx";
import { firstVisitQuery } from "./queries.ts";
import { SetUpForm } from "./set-up-form.tsx";

type Way = "set-up" | "demo";

/** The first thing anybody sees: what this is, and the two ways in. */
export default function WelcomePage() {
  const words = useWords("team");
  const visit = useQuery(firstVisitQuery());
  return (
    <main className="grid min-h-dvh lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <title>Frontline</title>
      <section className="flex flex-col justify-between gap-10 px-6 py-8 sm:px-12 lg:px-16 lg:py-14">
        <Brand size={26} />
        <div className="flex max-w-xl flex-col gap-8">
          <h1 className="text-balance font-semibold text-[32px] leading-[1.12] tracking-[-0.025em] sm:text-[44px]">
            {words("welcome.title")}
          </h1>
          <p className="max-w-[52ch] text-lg text-muted leading-relaxed">{words("welcome.says")}</p>
          <div className="hidden sm:block">
            <Passes />
          </div>
        </div>
        <p className="hidden text-faint text-sm lg:block">{words("welcome.foot")}</p>
      </section>
      <section className="flex items-start justify-center border-line bg-surface px-4 py-8 sm:px-10 lg:items-center lg:border-l">
        <div className="w-full max-w-md">
          {visit.data ? (
            <WaysIn needed={visit.data.needed} demo={visit.data.demo} />
          ) : visit.error ? (
            <p role="alert" className="text-red-ink">
              {visit.error.message}
            </p>
          ) : (
            <div className="flex flex-col gap-4">
              <Skeleton className="h-8 w-2/3" />
              <Skeleton className="h-40 w-full" />
            </div>
          )}
        </div>
      </section>
    </main>
  );
}

function WaysIn({ needed, demo }: { needed: boolean; demo: { available: boolean; isOpen: boolean } }) {
  const words = useWords("team");
  const [way, setWay] = useState<Way>(needed ? "set-up" : "demo");
  if (!needed && !demo.available) {
    return (
      <div className="flex flex-col gap-3">
        <h2 className="font-semibold text-xl tracking-tight">{words("welcome.done")}</h2>
        <TextLink href="/sign-in">{words("signIn.title")}</TextLink>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      {needed && demo.available && (
        <SegmentedControl<Way>
          label={words("welcome.ways")}
          value={way}
          onChange={setWay}
          segments={[
            { value: "set-up", label: words("setUp.title") },
            { value: "demo", label: words("demo.title") },
          ]}
        />
      )}
      {way === "set-up" && needed ? <SetUpForm /> : <DemoFloor isOpen={demo.isOpen} />}
      {!needed && (
        <p className="text-muted">
          {words("welcome.haveLogin")} <TextLink href="/sign-in">{words("signIn.title")}</TextLink>
        </p>
      )}
    </div>
  );
}
