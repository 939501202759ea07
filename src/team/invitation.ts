const LIFETIME_DAYS = 14;

export function expiryOf(at: Date): Date {
  return new Date(at.getTime() + LIFETIME_DAYS * 86_400_000);
}

export function isOpen(
  invitation: { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null },
  at: Date,
): boolean {
  return invitation.acceptedAt === null && invitation.revokedAt === null && at < invitation.expiresAt;
}
