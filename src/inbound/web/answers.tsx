/** What somebody wrote, by the labels they saw; long words wrap and lines stay lines. */
export function Answers({ answers }: { answers: readonly { label: string; value: string }[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,10rem)_1fr] gap-x-3 gap-y-1">
      {answers.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 whitespace-pre-line break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
