package dev.daka.service.delivery.events;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.journal.Change;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.ReversedGrant;
import dev.daka.core.ledger.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sample rows of the journal, as bookings write them. */
public final class SampleRows {
    static final UUID ID = UUID.fromString("9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d");
    static final Instant AT = Instant.parse("2026-10-01T00:00:00.5Z");
    static final MemberId MEMBER = new MemberId("m-1");
    static final ActionId ACTION = new ActionId("a-1");
    static final CampaignKey CAMPAIGN = new CampaignKey("golden-week");
    static final RuleRef RULE = new RuleRef("Tasks", "Tasks!A12", "每日签到");
    static final Source SOURCE = new Source(CAMPAIGN, RULE);
    static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    private static final SubjectId SUBJECT = new SubjectId("demo", ACTION.value());

    private SampleRows() {}

    /** Grants of an action of the application {@code demo}. */
    public static JournalRow granted(MemberId member, long seq, ActionId id, UUID decision, Instant at, Effect... all) {
        Action action = new Action(id, "signedIn", member, at, null, null, Map.of(), List.of());
        List<Outcome.Granted> granted = outcomes(all);
        List<Grant> grants = new ArrayList<>();
        for (int place = 0; place < all.length; place++) {
            if (all[place] instanceof AddPoints add) {
                boolean waits = add.release().waits();
                grants.add(new Grant(
                        place,
                        SOURCE,
                        add.currency(),
                        add.points(),
                        waits ? null : MARCH,
                        waits ? Currency.NEVER : null));
            }
        }
        List<Outcome.Granted> others =
                granted.stream().filter(ReversalBasis::isKept).toList();
        Changes nothing = new Changes(List.of(), List.of());
        ReversalBasis basis = new ReversalBasis(action, List.of(), grants, others, nothing, null);
        return new JournalRow(
                RowKey.of(member, RowKey.Kind.ACTION, new SubjectId("demo", id.value())),
                seq,
                decision,
                "",
                "",
                at,
                new Fact.Decided(basis, grants, granted, List.of()),
                new Change(LedgerChanges.NONE, nothing));
    }

    static JournalRow granted(Effect... all) {
        return granted(MEMBER, 47, ACTION, ID, AT, all);
    }

    static List<Outcome.Granted> outcomes(Effect... effects) {
        return Arrays.stream(effects)
                .map(effect -> new Outcome.Granted(CAMPAIGN, effect, List.of(RULE)))
                .toList();
    }

    static JournalRow cancelled(List<ReversedGrant> reversed, Effect... kept) {
        return row(
                new RowKey(MEMBER, RowKey.Kind.CANCELLATION, SUBJECT, "c-1"),
                new Fact.Cancelled(null, reversed, outcomes(kept)),
                LedgerChanges.NONE);
    }

    static JournalRow moved(LedgerChanges points) {
        RowKey key = new RowKey(MEMBER, RowKey.Kind.SETTLEMENT, new SubjectId("", ""), "47");
        return row(key, new Fact.Moved(), points);
    }

    private static JournalRow row(RowKey key, Fact fact, LedgerChanges points) {
        return new JournalRow(key, 47, ID, "", "", AT, fact, new Change(points, Change.NO_RECORDS));
    }
}
