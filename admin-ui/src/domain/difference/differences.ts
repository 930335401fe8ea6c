import type { Schemas } from '../../api/client';

type Difference = Schemas['Difference'];
export type Kind = Difference['kind'];
export type Counted = { kind: Kind; count: number };

const kinds = ['added', 'removed', 'changed', 'moved'] as const;

/** Those that occur, with how often. */
export function kindsOf(differences: Difference[]): Counted[] {
  return kinds
    .map((kind) => ({ kind, count: differences.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

export type Group = { about: Difference['about']; table: string | undefined; members: Difference[] };

/** Neighbours of one table, or of one kind of thing, together; their order stays. */
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

/** Where it stands now, or where it stood: `Tasks!A14`, or a sheet as a whole. */
export function placeOfDifference({ before, after, name }: Difference): string {
  const spot = after ?? before;
  if (spot === undefined) {
    return name;
  }
  return spot.cell === undefined ? spot.sheet : `${spot.sheet}!${spot.cell}`;
}

type Finding = Schemas['WorkbookDifference']['findings'][number];
export type Remark = { finding: Finding; rest: Finding['message'] };

/** What is to be considered about a difference: a finding that repeats its sentence, of which only the rest is new. */
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
