/** What enrolling needs to know of a lead. */
export interface EnrolledLead {
  id: string;
  state: string;
  motion: "outbound" | "inbound";
  owner: { id: string } | null;
  person: { id: string; name: string };
}
