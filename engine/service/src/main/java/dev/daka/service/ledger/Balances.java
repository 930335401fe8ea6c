package dev.daka.service.ledger;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.Balance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;

/** What a member has, in the words of the contract: by the key of each currency. */
public final class Balances {
    private Balances() {}

    /**
     * What a member has of a currency.
     *
     * @param available what can be spent; less than 0 where the member owes
     * @param pending   what is granted but not yet released
     */
    @Schema(name = "Balance")
    public record CurrencyBalance(long available, long pending) {}

    public static Map<String, CurrencyBalance> of(Map<CurrencyKey, Balance> balances) {
        Map<String, CurrencyBalance> answer = new TreeMap<>();
        balances.forEach((currency, balance) ->
                answer.put(currency.value(), new CurrencyBalance(balance.available(), balance.pending())));
        return answer;
    }
}
