/** Rights this room knows, in the words charters show. */
export const teamPermissions = {
  "team.manage": "Invite people, set their roles, teams, hours and leave, and approve exceptions",
  "charters.edit": "Publish new versions of charters, and appoint people to roles that lead",
};
