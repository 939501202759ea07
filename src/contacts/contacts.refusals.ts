import type { RefusalCodes } from "../platform/http/contract.ts";

export const contactsRefusals = {
  "duplicate-person": {
    status: 409,
    says: "Somebody with this e-mail address is here already. Open them instead.",
  },
  "duplicate-company": { status: 409, says: "A company with this domain is here already. Open it instead." },
  "no-name": { status: 400, says: "Give a name or an e-mail address." },
  "bad-email": { status: 400, says: "This is no e-mail address. Check it for typing errors." },
  "bad-phone": {
    status: 400,
    says: "This number cannot be rung. Write it with its country code, as +49 30 123456.",
  },
  "bad-country": { status: 400, says: "This is no country we know. Give its name or its two letters." },
  "bad-zone": { status: 400, says: "This is no time zone. Choose one such as Europe/Berlin." },
  "bad-domain": { status: 400, says: "This is no domain a company can own. Write it as acme.com." },
  "no-such-company": { status: 404, says: "That company is not here. Choose another or create it." },
  "no-such-person": { status: 404, says: "That person is not here. They may have been erased." },
  "nothing-to-suppress": { status: 400, says: "Name the person, the address or the domain to suppress." },
  "nothing-to-lift": { status: 409, says: "This suppression has been lifted already." },
  "nothing-to-withdraw": { status: 409, says: "There is no consent in force to withdraw." },
  "address-changed": {
    status: 409,
    says: "The person has another address now. Look again before marking it.",
  },
  "stale-record": {
    status: 409,
    says: "Somebody changed this while you were writing. Compare both and choose.",
  },
  "bad-filter": {
    status: 400,
    says: "This list cannot be filtered that way. Clear the filter and choose another.",
  },
  "bad-sort": { status: 400, says: "This list cannot be sorted by that. Choose another column." },
} satisfies RefusalCodes;
