import { describe, expect, it } from "vitest";
import { openHouse } from "../../../test/support/house.ts";
import { sql } from "../../platform/db/sql.ts";
import { openDemo } from "./index.ts";

const house = await openHouse();

describe("the demo floor", () => {
  it("tells its whole story through the product's own actions, on whichever day it is opened", async () => {
    for (const day of ["2026-03-04T13:30:00Z", "2026-03-07T03:00:00Z"]) {
      const workspaceId = await openDemo(house.platform, new Date(day));
      const states = await house.platform.work.inWorkspace(workspaceId, (tx) =>
        tx.list(
          sql<{
            state: string;
            leads: number;
          }>`select state, count(*)::int as leads from leads group by state order by state`,
        ),
      );
      expect(Object.fromEntries(states.map(({ state, leads }) => [state, leads]))).toMatchObject({
        converted: 8,
        nurturing: 2,
      });
    }
  }, 120_000);
});
