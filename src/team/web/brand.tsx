import { useWords } from "../../platform/web/words.ts";

/** The mark: three passes that meet in one. */
export function Brand({ size = 22 }: { size?: number }) {
  return (
    <span className="inline-flex items-center gap-2 font-semibold text-lg tracking-tight">
      <svg aria-hidden="true" viewBox="0 0 24 24" width={size} height={size} fill="none">
        <rect width="24" height="24" rx="6" className="fill-accent" />
        <path
          d="M6 7.5h5.2a3 3 0 0 1 3 3v0a1.5 1.5 0 0 0 1.5 1.5H18M6 16.5h5.2a3 3 0 0 0 3-3"
          className="stroke-on-accent"
          strokeWidth="1.9"
          strokeLinecap="round"
        />
        <circle cx="18" cy="12" r="1.6" className="fill-on-accent" />
      </svg>
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
