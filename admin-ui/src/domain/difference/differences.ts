import type { Schemas } from '../../api/client';

type Difference = Schemas['Difference'];
export type Kind = Difference['kind'];
export type Counted = { kind: Kind; count: number };

const kinds = ['added', 'removed', 'changed', 'moved'] as const;

/** The kinds that occur, each with its number. */
export function kindsOf(differences: Difference[]): Counted[] {
  return kinds
    .map((kind) => ({ kind, count: differences.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

export type Group = { about: Difference['about']; table: string | undefined; members: Difference[] };

/** Groups neighbours that are about one table, or about one kind of thing. Their order stays. */
export function groupsOf(differences: Difference[]): Group[] {
  const groups: Group[] = [];
  for (const one of differences) {
    const last = groups.at(-1);
    const together = one.table === undefined ? last?.about === one.about : last?.table === one.table;
    if (last !== undefined && together) {
      last.members.push(one);
    } else {
      groups.push({ about: one.about, table: one.table, members: [one] });
    }
  }
  return groups;
}

/** The place in the later workbook, or else in the earlier one: `Tasks!A14`, or a sheet as a whole. */
export function placeOfDifference({ before, after, name }: Difference): string {
  const spot = after ?? before;
  if (spot === undefined) {
    return name;
  }
  return spot.cell === undefined ? spot.sheet : `${spot.sheet}!${spot.cell}`;
}

type Finding = Schemas['WorkbookDifference']['findings'][number];
export type Remark = { finding: Finding; rest: Finding['message'] };

/** The findings about a difference. Their messages begin with its sentence, so only the rest is shown. */
export function remarksOn({ words }: Difference, findings: Finding[]): Remark[] {
  return findings
    .filter(({ message }) => message.zh.startsWith(words.zh) && message.en.startsWith(words.en))
    .map((finding) => ({
      finding,
      rest: { zh: restOf(finding.message.zh, words.zh), en: restOf(finding.message.en, words.en) },
    }));
}

function restOf(message: string, words: string): string {
  return message.slice(words.length).replace(/^[\s\p{P}]+/u, '');
}
