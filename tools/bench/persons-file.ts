/** A CSV as another system would export it: one row in fifty repeats an address, one in a hundred has none that works. */
export function personsFile(file: number, rows: number): string {
  const lines = ["First Name,Last Name,Email,Title,Phone,Company,Country"];
  for (let row = 0; row < rows; row++) {
    const n = row % 50 === 49 ? row - 1 : row;
    const company = (file * rows + n) % Math.max(1, Math.round(rows / 5));
    const email = row % 100 === 7 ? `nobody at company ${n}` : `nadia.${file}.${n}@company${company}.test`;
    lines.push(
      `Nadia,"Marsh ${n}",${email},"Head of Operations, North",+49 30 ${1_000_000 + n},"Company ${company} GmbH",Germany`,
    );
  }
  return `${lines.join("\n")}\n`;
}
