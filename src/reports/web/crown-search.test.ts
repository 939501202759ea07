import { describe, expect, it } from "vitest";
import { periodDays, reportHref, reportSearch } from "./crown-search.ts";

describe("the address of a report", () => {
  it("opens the whole past by month when it says nothing, and survives what nobody wrote", () => {
    expect(reportSearch.parse({})).toMatchObject({
      period: "all",
      by: "month",
      role: "sdr",
      clock: "business",
    });
    expect(reportSearch.parse({ period: "soon", by: 7 })).toMatchObject({ period: "all", by: "month" });
  });

  it("keeps the page and drops what was open when another number is opened", () => {
    const search = reportSearch.parse({ period: "12m", open: "funnel.won", month: "2026-03" });
    const href = reportHref("/crown", search, { open: "funnel.leads", origin: "" });
    const reopened = reportSearch.parse(Object.fromEntries(new URL(href, "http://localhost").searchParams));
    expect(reopened).toMatchObject({ period: "12m", open: "funnel.leads", origin: "" });
    expect(reopened).not.toHaveProperty("month");
  });

  it("counts today into a period of ninety days", () => {
    expect(periodDays("90d", "2026-03-31")).toEqual({ from: "2026-01-01" });
    expect(periodDays("all", "2026-03-31")).toEqual({});
  });
});
