package dev.daka.core.ledger;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written down of a member's points.
 *
 * @param transactions in the order in which they came about
 * @param lots         what is added to each lot
 * @param pending      grants that are new, or that have other points or another lot than before
 * @param holds        that are new or have ended
 */
public record LedgerChanges(
        List<Transaction> transactions,
        Map<LotKey, LotChange> lots,
        Map<MemberId, List<PendingGrant>> pending,
        List<Hold> holds) {
    public static final LedgerChanges NONE = new LedgerChanges(List.of(), Map.of(), Map.of(), List.of());

    /** Points of a member that expire together. */
    public record LotKey(MemberId member, CurrencyKey currency, LocalDate lastDay) {}

    /**
     * What is added to a lot.
     *
     * @param points  that can be spent; less than 0 where they leave
     * @param expired that were lost; less than 0 where an expiry is taken back
     */
    public record LotChange(long points, long expired) {
        LotChange plus(LotChange other) {
            return new LotChange(points + other.points, expired + other.expired);
        }
    }

    public boolean isEmpty() {
        return transactions.isEmpty();
    }

    /** Those of several members, each of whom is among them once. */
    public static LedgerChanges of(Collection<LedgerChanges> all) {
        List<Transaction> transactions = new ArrayList<>();
        Map<LotKey, LotChange> lots = new LinkedHashMap<>();
        Map<MemberId, List<PendingGrant>> pending = new LinkedHashMap<>();
        List<Hold> holds = new ArrayList<>();
        all.forEach(one -> {
            transactions.addAll(one.transactions);
            lots.putAll(one.lots);
            pending.putAll(one.pending);
            holds.addAll(one.holds);
        });
        return new LedgerChanges(transactions, lots, pending, holds);
    }
}
