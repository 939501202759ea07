import { useNavigate } from "@tanstack/react-router";
import { Columns3, Rows3 } from "lucide-react";
import { SegmentedControl } from "../../platform/web/kit.ts";
import { useWords } from "../../platform/web/words.ts";

const addresses = { list: "/deals", board: "/deals/board" } as const;

/** The same deals as rows or by stage. */
export function DealViewSwitch({ at }: { at: keyof typeof addresses }) {
  const words = useWords("deals");
  const navigate = useNavigate();
  return (
    <SegmentedControl<keyof typeof addresses>
      label={words("board.as")}
      segments={[
        { value: "list", label: words("board.list"), icon: Rows3 },
        { value: "board", label: words("board.open"), icon: Columns3 },
      ]}
      value={at}
      onChange={(to) => void navigate({ to: addresses[to] })}
    />
  );
}
