package dev.daka.core.booking.holds;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.BookingWorker;
import dev.daka.core.booking.LoadRequest;
import dev.daka.core.booking.OpenMember;
import dev.daka.core.booking.SettleMembers;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.Submission;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.journal.Change;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.Horizons;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.ledger.Award;
import dev.daka.core.ledger.Balance;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.ReversedGrant;
import dev.daka.core.ledger.ReversedTransaction;
import dev.daka.core.ledger.Source;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.workbook.read.TestDeclarations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Grants, confirms, holds and reverses points of members over time, on any storage. */
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

    /** The same story with another setting for points that cannot be reversed. */
    public PointsStory onShortfall(Currency.OnShortfall onShortfall) {
        Currency points = currencies.get(CurrencyKey.POINTS);
        PointsStory other = new PointsStory(
                storage,
                new Currencies(List.of(
                        new Currency(points.key(), points.label(), points.zone(), points.expiry(), onShortfall))));
        other.now = now;
        return other;
    }

    /** An action and the points that it was granted. */
    public record Granted(MemberId member, UUID id, List<Grant> grants) {
        SubjectId subject() {
            return new SubjectId("shop", id.toString());
        }
    }

    public PointsStory at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public Granted grant(MemberId member, AddPoints effect) {
        UUID id = UUID.randomUUID();
        Action action = action(id.toString(), member, "purchased", Map.of());
        Outcome.Granted granted = new Outcome.Granted(CAMPAIGN, effect, List.of(ROW));
        Decision decision =
                new Decision(action, List.of(granted), List.of(), List.of(), new Changes(List.of(), List.of()));
        List<Grant> grants = new ArrayList<>();
        book(member, open -> {
            Award award = new Award(0, new Source(CAMPAIGN, ROW), effect);
            grants.addAll(open.wallets().grant(id, "shop", action.actionId(), List.of(award)));
            open.append(
                    RowKey.of(member, RowKey.Kind.ACTION, new SubjectId("shop", id.toString())),
                    id,
                    "",
                    "",
                    new Fact.Decided(ReversalBasis.of(decision, grants, null), grants, decision.granted(), List.of()),
                    Change.NO_RECORDS);
        });
        return new Granted(member, id, grants);
    }

    public void confirm(Granted granted, String type) {
        Action action = action(
                UUID.randomUUID().toString(),
                granted.member(),
                type,
                Map.of(ActionType.CONFIRMS, new AttributeValue.Text(granted.id().toString())));
        new BookingWorker(
                        storage,
                        () -> new RunningCampaigns(List.of(), TestDeclarations.DECLARATIONS.calendars()),
                        currencies,
                        (id, decision, balances, at) -> "",
                        UUID::randomUUID,
                        () -> now,
                        new Horizons(Duration.ofDays(30), Duration.ofDays(400)),
                        "story")
                .book(List.of(new Submission("shop", action, "")));
    }

    /** Reverses everything that the action was granted. */
    public List<ReversedGrant> reverse(Granted granted) {
        ReversedTransaction reversed =
                new ReversedTransaction(granted.id(), new ActionId(granted.id().toString()));
        List<ReversedGrant> taken = new ArrayList<>();
        book(granted.member(), open -> {
            UUID id = UUID.randomUUID();
            taken.addAll(open.wallets()
                    .reverse(
                            id,
                            "shop",
                            reversed,
                            granted.grants(),
                            open.action(granted.subject())
                                    .orElseThrow()
                                    .pending(open.state().wallet(), currencies)));
            open.append(
                    new RowKey(granted.member(), RowKey.Kind.CANCELLATION, granted.subject(), id.toString()),
                    id,
                    "",
                    "",
                    new Fact.Cancelled(null, taken, List.of()),
                    Change.NO_RECORDS);
        });
        return taken;
    }

    private Action action(String id, MemberId member, String type, Map<String, AttributeValue> attributes) {
        return new Action(new ActionId(id), type, member, now, "app", null, attributes, List.of());
    }

    private void book(MemberId member, Consumer<OpenMember> work) {
        try (Storage.Unit unit = storage.open(LoadRequest.of(List.of(member)))) {
            OpenMember open =
                    new OpenMember(unit, unit.member(member).orElseThrow(), currencies, UUID::randomUUID, now);
            work.accept(open);
            unit.write(open.write(Map.of()));
        }
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

    /** The member's balance now, including what is due but not booked yet. */
    public Balance balance(MemberId member) {
        return storage.peek(member).balances(currencies, now).getOrDefault(CurrencyKey.POINTS, Balance.NONE);
    }

    /** The available and the pending points of a balance. */
    public record Points(long available, long pending) {}

    public Points points(MemberId member) {
        Balance balance = balance(member);
        return new Points(balance.available(), balance.pending());
    }

    /** The member's lots as booked. */
    public NavigableMap<LocalDate, Long> lots(MemberId member) {
        return storage.peek(member).state().wallet().pocket(CurrencyKey.POINTS).lots();
    }
}
