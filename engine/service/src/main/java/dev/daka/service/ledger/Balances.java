package dev.daka.service.ledger;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.Balance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a member has, in the words of the contract: by the key of each currency. */
public final class Balances {
    private Balances() {}

    /**
     * What a member has of a currency.
     *
     * @param available what can be spent; less than 0 where the member owes
     * @param pending    what is granted but not yet released
     * @param held       what is set aside by holds
     * @param nextExpiry what of the available points is lost first; absent where none of them ever is
     */
    @Schema(name = "Balance")
    public record CurrencyBalance(
            @Schema(description = "Points that can be spent; less than 0 if the member owes points.", example = "100")
            long available,

            @Schema(description = "Points that are granted and not released yet.", example = "0")
            long pending,

            @Schema(description = "Points that are set aside by holds of any application.", example = "0")
            long held,

            @Schema(description = "The available points that are lost first. Absent if none of them ever expires.")
            @Nullable Expiring nextExpiry) {}

    /** Points that are lost together. */
    @Schema(name = "NextExpiry")
    public record Expiring(
            @Schema(description = "How many.", example = "40")
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
