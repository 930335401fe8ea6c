package dev.daka.service.api.ledger;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.Balance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A member's balances as the API returns them, by currency key. */
public final class Balances {
    private Balances() {}

    /**
     * A member's points of one currency.
     *
     * @param available  points that can be spent; less than 0 if the member owes points
     * @param pending    points that are granted and not released yet
     * @param held       points that are set aside by holds of any application
     * @param nextExpiry the available points that expire first; absent if none of them ever expires
     */
    @Schema(name = "Balance")
    public record CurrencyBalance(
            @Schema(example = "100") long available,

            @Schema(example = "0", minimum = "0") long pending,

            @Schema(example = "0", minimum = "0") long held,

            @Nullable Expiring nextExpiry) {}

    /** Points that expire at the same moment. */
    @Schema(name = "NextExpiry")
    public record Expiring(
            @Schema(description = "Number of points.", example = "40", minimum = "1")
            long points,

            @Schema(description = "The moment from which they cannot be spent.", example = "2027-03-31T16:00:00Z")
            Instant at) {
        static @Nullable Expiring of(Balance.@Nullable NextExpiry next) {
            return next == null ? null : new Expiring(next.points(), next.at());
        }
    }

    public static Map<String, CurrencyBalance> of(Map<CurrencyKey, Balance> balances) {
        Map<String, CurrencyBalance> answer = new TreeMap<>();
        balances.forEach((currency, balance) -> answer.put(
                currency.value(),
                new CurrencyBalance(
                        balance.available(), balance.pending(), balance.held(), Expiring.of(balance.nextExpiry()))));
        return answer;
    }
}
