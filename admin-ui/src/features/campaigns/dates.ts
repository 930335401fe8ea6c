/** `2026-10-01 – 2026-10-08`, both inclusive. */
export function datesOf(campaign: { startsOn?: string; endsOn?: string }, open: string): string {
  if (campaign.startsOn === undefined && campaign.endsOn === undefined) {
    return open;
  }
  return `${campaign.startsOn ?? open} – ${campaign.endsOn ?? open}`;
}
