import { useWords } from "../../platform/web/words.ts";

export function Brand({ size = 24 }: { size?: number }) {
  return (
    <span className="inline-flex items-center gap-2.5 font-semibold text-lg tracking-tight">
      <img src="/mark.svg" alt="" width={size} height={size} />
      Frontline
    </span>
  );
}

const hues = ["bg-sdr", "bg-market-response", "bg-ae"];

/** The three seats and the passes between them, in one line each: what the product is about. */
export function Passes() {
  const words = useWords("team");
  const rows = ["sdr", "market-response", "ae"];
  return (
    <ol className="flex flex-col">
      {rows.map((role, i) => (
        <li key={role} className="relative flex gap-4 pb-6 last:pb-0">
          {i < rows.length - 1 && (
            <span aria-hidden className="absolute top-4 bottom-0 left-[5px] w-px bg-line-strong" />
          )}
          <span
            aria-hidden
            className={`mt-1.5 size-[11px] shrink-0 rounded-full ring-4 ring-canvas ${hues[i]}`}
          />
          <span>
            <span className="block font-medium">{words(`role.${role}`)}</span>
            <span className="block max-w-[46ch] text-muted">{words(`pass.${role}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
