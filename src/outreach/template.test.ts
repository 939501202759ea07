import { describe, expect, it } from "vitest";
import { fillTemplate, refusalToTemplate } from "./template.ts";

const values = {
  person: { name: "Paula Buyer", givenName: null, familyName: "Buyer", title: null },
  company: { name: "{{ person.name }} <b>" },
  sender: { name: "Sam Delaney", givenName: "Sam" },
};

describe("a template", () => {
  it("needs a fallback for every field", () => {
    expect(refusalToTemplate("Hello {{ person.givenName }},", "body")).toMatchObject({
      refused: "no-fallback",
      field: "body",
      facts: { name: "person.givenName" },
    });
    expect(refusalToTemplate('Hello {{ person.givenName | default: "" }},', "body")).toMatchObject({
      refused: "no-fallback",
    });
    expect(refusalToTemplate('Hello {{ person.givenName | default: "there" }},', "body")).toBeNull();
  });

  it.each([
    ["{{ person.salary | default: 'x' }}", "unknown-field"],
    ["{{ constructor | default: 'x' }}", "unknown-field"],
    ["{% for i in (1..9) %}x{% endfor %}", "template-broken"],
    ["Hello {{ person.name ", "template-broken"],
    ["{{ person.name | evil | default: 'x' }}", "template-broken"],
  ])("refuses %s", (text, code) => {
    expect(refusalToTemplate(text, "body")).toMatchObject({ refused: code });
  });

  it("says the fallback where nothing is known, and prints values as text", () => {
    expect(fillTemplate('Hi {{ person.givenName | default: "there" }}', values)).toBe("Hi there");
    expect(fillTemplate('At {{ company.name | default: "your company" }}', values)).toBe(
      "At {{ person.name }} <b>",
    );
  });
});
