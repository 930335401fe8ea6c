package dev.daka.service.api.members;

import dev.daka.core.action.Member;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.Balance;
import dev.daka.service.api.ledger.Balances;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A member.
 *
 * @param memberId     id of the member
 * @param tier         key of the member's tier; absent if none is known
 * @param segments     keys of the segments that the member is in, sorted
 * @param registeredOn local date of registration; absent if it is not known
 * @param attributes   further fields of the application, by key; rules do not read them
 * @param balances     what the member has, by the key of each currency
 */
@Schema(name = "Member")
public record KnownMember(
        @Schema(example = "m-1") String memberId,
        @Schema(example = "GOLD") @Nullable String tier,
        List<String> segments,
        @Schema(example = "2025-03-08") @Nullable LocalDate registeredOn,
        Map<String, String> attributes,
        Map<String, Balances.CurrencyBalance> balances) {
    static KnownMember of(Member member, Map<CurrencyKey, Balance> balances) {
        return new KnownMember(
                member.id().value(),
                member.tier(),
                member.segments().stream().sorted().toList(),
                member.registeredOn(),
                new TreeMap<>(member.attributes()),
                Balances.of(balances));
    }
}
