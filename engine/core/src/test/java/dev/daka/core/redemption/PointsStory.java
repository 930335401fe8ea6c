package dev.daka.core.redemption;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.OnRecord;
import dev.daka.core.booking.SettleMembers;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.Wanted;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.Needs;
import dev.daka.core.decision.Outcome;
import dev.daka.core.ledger.Balance;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.Reversed;
import dev.daka.core.ledger.TakenBack;
import dev.daka.core.ledger.Wallets;
import dev.daka.core.table.TestDeclarations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Points of members as time goes by, on any storage: granted, confirmed, held, taken back. */
public final class PointsStory {
    public static final Currencies CURRENCIES = new Currencies(TestDeclarations.DECLARATIONS.currencies());
    private static final CampaignKey CAMPAIGN = new CampaignKey("tasks");
    private static final RuleRef ROW = new RuleRef("Tasks", "Tasks!A9", "order");

    private final Storage storage;
    private final Currencies currencies;
    private Instant now = Instant.parse("2026-03-02T04:00:00Z");

    public PointsStory(Storage storage) {
        this(storage, CURRENCIES);
    }

    public PointsStory(Storage storage, Currencies currencies) {
        this.storage = storage;
        this.currencies = currencies;
    }

    /** The same story, with points that are owed, written off or refused. */
    public PointsStory onShortfall(Currency.OnShortfall onShortfall) {
        Currency points = currencies.get(CurrencyKey.POINTS);
        PointsStory other = new PointsStory(
                storage,
                new Currencies(List.of(
                        new Currency(points.key(), points.label(), points.zone(), points.expiry(), onShortfall))));
        other.now = now;
        return other;
    }

    /** What an action granted. */
    public record Granted(MemberId member, UUID id, List<Grant> grants) {}

    public PointsStory at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Granted grant(MemberId member, Effect.AddPoints effect) {
        UUID id = UUID.randomUUID();
        Decision decision = new Decision(
                action(id.toString(), member, "purchased", Map.of()),
                List.of(new Outcome.Granted(CAMPAIGN, effect, List.of(ROW))),
                List.of(),
                List.of(),
                new Changes(List.of(), List.of()));
        Granted[] granted = new Granted[1];
        book(member, wallets -> granted[0] = new Granted(member, id, wallets.grant(id, "shop", decision)));
        return granted[0];
    }

    public void confirm(Granted granted, String type) {
        Action action = action(
                UUID.randomUUID().toString(),
                granted.member(),
                type,
                Map.of(Wallets.CONFIRMS, new AttributeValue.Text(granted.id().toString())));
        book(granted.member(), wallets -> wallets.confirm("shop", action, UUID::randomUUID));
    }

    /** What was granted at once, as a cancellation would that knows nothing of what expired. */
    public List<TakenBack> takeBack(Granted granted) {
        Reversed reversed = new Reversed(granted.id(), new ActionId(granted.id().toString()));
        List<TakenBack> taken = new ArrayList<>();
        book(
                granted.member(),
                wallets -> taken.addAll(
                        wallets.takeBack(UUID.randomUUID(), "shop", reversed, granted.grants(), new HashMap<>())));
        return taken;
    }

    private Action action(String id, MemberId member, String type, Map<String, AttributeValue> attributes) {
        return new Action(new ActionId(id), type, member, now, "app", null, attributes, List.of());
    }

    private void book(MemberId member, Consumer<Wallets> work) {
        try (Storage.Unit unit = storage.open(Wanted.of(List.of(member)))) {
            Wallets wallets = settled(unit.member(member));
            work.accept(wallets);
            unit.settle(wallets.changes());
        }
    }

    private Wallets settled(OnRecord record) {
        Wallets wallets =
                new Wallets(record.member().id(), record.lots(), record.pending(), record.holds(), currencies, now);
        wallets.settle(UUID::randomUUID);
        return wallets;
    }

    public RedeemPoints redeeming() {
        return new RedeemPoints(storage, currencies, UUID::randomUUID, () -> now);
    }

    public Hold hold(MemberId member, String id, long points) {
        return hold(member, id, points, null);
    }

    public Hold hold(MemberId member, String id, long points, @Nullable Duration lasting) {
        return redeeming()
                .hold(new NewHold(new Hold.Key(member, "shop", id), CurrencyKey.POINTS, points, null, lasting), false)
                .hold();
    }

    public Instant now() {
        return now;
    }

    public SettleMembers settling() {
        return new SettleMembers(storage, currencies, UUID::randomUUID, () -> now);
    }

    /** What the member has, whether or not it is booked. */
    public Balance balance(MemberId member) {
        return settled(look(member)).balances().getOrDefault(CurrencyKey.POINTS, Balance.NONE);
    }

    /** What can be spent and what is pending of it. */
    public record Points(long available, long pending) {}

    public Points points(MemberId member) {
        Balance balance = balance(member);
        return new Points(balance.available(), balance.pending());
    }

    /** What is booked. */
    public NavigableMap<LocalDate, Long> lots(MemberId member) {
        return look(member).lots().getOrDefault(CurrencyKey.POINTS, new TreeMap<>());
    }

    private OnRecord look(MemberId member) {
        return storage.look(member, new Needs(List.of(), List.of(), List.of()));
    }
}
