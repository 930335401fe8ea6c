package dev.daka.service.reconciliation;

import dev.daka.core.ledger.Account;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.vocabulary.CamelCase;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where all points of a currency that were ever issued are now: issued is the sum of the other figures. For example,
 * campaigns issued 100 points and 30 of them were redeemed. Then the action that earned the 100 was cancelled, and the
 * currency writes off what was spent: issued 100 = available 0 + redeemed 30 + reversed 100 + writtenOff -30.
 *
 * @param currency   key of the currency
 * @param issued     points that campaigns issued
 * @param available  points that can be spent, less what members owe
 * @param pending    points that are granted and not released
 * @param held       points that are set aside by holds
 * @param redeemed   points that were redeemed
 * @param expired    points that expired
 * @param pooled     points that are staked in challenges
 * @param writtenOff 0 or less: points that were reversed although the member had spent them, and that the member does
 *                   not owe
 * @param reversed   points that were reversed with the actions that earned them
 */
@Schema(name = "ReconciliationFigures")
record Figures(
        String currency,
        long issued,
        long available,
        long pending,
        long held,
        long redeemed,
        long expired,
        long pooled,
        long writtenOff,
        long reversed) {
    /** A figure of a currency. */
    enum Name {
        ISSUED,
        AVAILABLE,
        PENDING,
        HELD,
        REDEEMED,
        EXPIRED,
        POOLED,
        WRITTEN_OFF,
        REVERSED;

        private static final Map<String, Name> BY_ACCOUNT =
                Arrays.stream(values()).collect(Collectors.toMap(CamelCase::of, Function.identity()));

        /** Figure that an entry of the account counts towards. */
        static Name of(Transaction.Kind kind, Account account) {
            String name = account.name();
            if (name.startsWith("issue:")) {
                return kind == Transaction.Kind.REVERSAL ? REVERSED : ISSUED;
            }
            return name.startsWith("pool:")
                    ? POOLED
                    : Objects.requireNonNull(BY_ACCOUNT.get(name), () -> "No account of the ledger: " + name);
        }
    }

    static Figures of(String currency, Map<Name, Long> figures) {
        return new Figures(
                currency,
                figures.getOrDefault(Name.ISSUED, 0L),
                figures.getOrDefault(Name.AVAILABLE, 0L),
                figures.getOrDefault(Name.PENDING, 0L),
                figures.getOrDefault(Name.HELD, 0L),
                figures.getOrDefault(Name.REDEEMED, 0L),
                figures.getOrDefault(Name.EXPIRED, 0L),
                figures.getOrDefault(Name.POOLED, 0L),
                figures.getOrDefault(Name.WRITTEN_OFF, 0L),
                figures.getOrDefault(Name.REVERSED, 0L));
    }

    long get(Name name) {
        return switch (name) {
            case ISSUED -> issued;
            case AVAILABLE -> available;
            case PENDING -> pending;
            case HELD -> held;
            case REDEEMED -> redeemed;
            case EXPIRED -> expired;
            case POOLED -> pooled;
            case WRITTEN_OFF -> writtenOff;
            case REVERSED -> reversed;
        };
    }

    /** Sum of all figures but {@code issued}. It equals {@code issued} if the ledger is consistent. */
    long became() {
        return available + pending + held + redeemed + expired + pooled + writtenOff + reversed;
    }
}
