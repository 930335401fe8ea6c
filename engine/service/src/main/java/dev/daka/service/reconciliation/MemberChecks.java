package dev.daka.service.reconciliation;

import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.StateDifference;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Transaction;
import dev.daka.service.journal.FoldedMember;
import dev.daka.service.journal.Mark;
import dev.daka.service.journal.MemberFolds;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks members one by one, and sums up the rows since the last cut. */
final class MemberChecks implements MemberFolds.Visitor {
    private final Findings findings;
    private final Mark from;
    private final Mark upTo;
    private final RowSums sumsUpToCut = new RowSums();
    private final RowSums all = new RowSums();
    private final Map<OwnAccount, Balance> balances = new TreeMap<>();
    private long members;

    /** Account of the current member. */
    private record OwnAccount(String currency, String account) implements Comparable<OwnAccount> {
        @Override
        public int compareTo(OwnAccount other) {
            int order = currency.compareTo(other.currency);
            return order == 0 ? account.compareTo(other.account) : order;
        }
    }

    /** Sum of an account's entries, and the balance that the last entry states. */
    private static final class Balance {
        private long sum;
        private long named;
    }

    /**
     * @param last cut from which this run continues
     * @param upTo position before which the snapshot contains all rows
     */
    MemberChecks(Findings findings, Cut last, Mark upTo) {
        this.findings = findings;
        this.from = last.mark();
        this.upTo = upTo;
        sumsUpToCut.add(last.sums());
        all.add(last.sums());
    }

    @Override
    public void row(FoldedMember member, JournalRow row, Mark mark) {
        if (!mark.isBefore(from)) {
            all.add(row);
            if (mark.isBefore(upTo)) {
                sumsUpToCut.add(row);
            }
        }
        for (Transaction transaction : row.change().points().transactions()) {
            transaction.entries().forEach(this::balance);
        }
    }

    private void balance(Entry entry) {
        if (entry.balance() != null) {
            OwnAccount account =
                    new OwnAccount(entry.currency().value(), entry.account().name());
            Balance balance = balances.computeIfAbsent(account, first -> new Balance());
            balance.sum += entry.points();
            balance.named = entry.balance();
        }
    }

    @Override
    public void unbalanced(FoldedMember member, long seq) {
        add(Check.TRANSACTION, member, null, "row " + seq, "entries that sum to 0", "others");
    }

    @Override
    public void member(FoldedMember member) {
        members++;
        for (StateDifference one : member.differences()) {
            String currency = one.currency() == null ? null : one.currency().value();
            add(Check.of(one.part()), member, currency, one.subject(), one.expected(), one.found());
        }
        balances.forEach((account, balance) -> {
            if (balance.sum != balance.named) {
                add(
                        Check.BALANCE,
                        member,
                        account.currency,
                        account.account + " after the last entry",
                        Long.toString(balance.sum),
                        Long.toString(balance.named));
            }
        });
        balances.clear();
    }

    private void add(
            Check check,
            FoldedMember member,
            @Nullable String currency,
            String subject,
            String expected,
            String found) {
        findings.add(new Difference(check, member.id().value(), currency, subject, expected, found));
    }

    /** Sums of all rows in the snapshot. */
    RowSums sums() {
        return all;
    }

    Cut cut() {
        return new Cut(upTo, sumsUpToCut.toSums());
    }

    long members() {
        return members;
    }
}
