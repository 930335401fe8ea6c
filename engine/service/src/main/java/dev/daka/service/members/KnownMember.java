package dev.daka.service.members;

import dev.daka.core.action.Member;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.ledger.Balance;
import dev.daka.service.ledger.Balances;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A member as applications see it. */
@Schema(name = "Member")
public record KnownMember(
        String memberId,
        @Nullable String tier,
        List<String> segments,
        @Nullable LocalDate registeredOn,
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
