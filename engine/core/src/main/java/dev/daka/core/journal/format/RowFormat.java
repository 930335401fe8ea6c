package dev.daka.core.journal.format;

import static dev.daka.core.journal.format.Json.all;
import static dev.daka.core.journal.format.Json.decimal;
import static dev.daka.core.journal.format.Json.moment;
import static dev.daka.core.journal.format.Json.number;
import static dev.daka.core.journal.format.Json.optional;
import static dev.daka.core.journal.format.Json.put;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CampaignVersion;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.journal.Change;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.journal.RowKey;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.ReversedGrant;
import dev.daka.core.ledger.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Reads and writes rows of the journal as JSON that SQL can query. The format is described in
 * {@code engine/docs/journal.md}. Personal data are stored in separate columns, so that they can be erased.
 */
public final class RowFormat {
    private RowFormat() {}

    /**
     * The columns of a row.
     *
     * @param body       the action, its outcome, and the changes other than points, as JSON
     * @param postings   transactions with their entries, as JSON
     * @param points     points of the entries, in their order; a 0 follows the entries of each transaction and
     *                   currency, which sum to 0
     * @param attributes attributes of the action, as JSON; null if the row has no action or they have been erased
     * @param basis      inputs of the decision, in hexadecimal; null if the action cannot be cancelled in part
     */
    public record Parts(
            String body,
            String postings,
            List<Long> points,
            @Nullable String attributes,
            @Nullable String basis) {}

    public static Parts write(JournalRow row) {
        List<Grant> grants = row.fact() instanceof Fact.Decided decided ? decided.grants() : List.of();
        List<Transaction> transactions = row.change().points().transactions();
        String postings = PostingsJson.write(row, grants);
        String body = Json.write(json -> {
            json.writeStartObject();
            Instant occurredAt = fact(json, row.fact());
            RecordsJson.write(json, row.change().records(), occurredAt);
            put(json, "holds", row.change().points().holds(), hold -> PostingsJson.write(json, hold));
            json.writeEndObject();
        });
        ReversalBasis basis = row.fact() instanceof Fact.Decided decided ? decided.basis() : null;
        return new Parts(
                body,
                postings,
                PostingsJson.points(transactions),
                basis == null ? null : AttributesJson.write(basis.action().attributes()),
                basis == null || basis.inputs() == null ? null : BasisFormat.write(basis.inputs()));
    }

    /** Writes the fact. Returns when the action occurred; null if the row does not decide an action. */
    private static @Nullable Instant fact(JsonGenerator json, Fact fact) {
        if (fact instanceof Fact.Decided decided) {
            ReversalBasis basis = Objects.requireNonNull(decided.basis(), "A new row has all that it is about");
            decided(json, decided, basis);
            return basis.action().occurredAt();
        }
        if (fact instanceof Fact.CancelledUnseen) {
            json.writeBooleanProperty("cancelledUnseen", true);
        } else if (fact instanceof Fact.Cancelled cancelled) {
            cancelled(json, cancelled);
        }
        return null;
    }

    private static void decided(JsonGenerator json, Fact.Decided decided, ReversalBasis basis) {
        Action action = basis.action();
        json.writeObjectPropertyStart("action");
        put(json, "type", action.type());
        put(json, "occurredAt", action.occurredAt());
        put(json, "channel", action.channel());
        put(json, "amount", action.amount());
        put(json, "placements", action.placements(), json::writeString);
        json.writeEndObject();
        json.writeObjectPropertyStart("versions");
        basis.versions().forEach(version -> put(json, version.campaign().value(), version.version()));
        json.writeEndObject();
        int[] place = {0};
        put(
                json,
                "granted",
                decided.granted(),
                granted -> EffectJson.write(json, granted, grantOf(place[0]++, decided.grants())));
        put(json, "withheld", decided.withheld(), withheld -> EffectJson.write(json, withheld));
    }

    private static @Nullable Grant grantOf(int place, List<Grant> grants) {
        for (Grant grant : grants) {
            if (grant.place() == place) {
                return grant;
            }
        }
        return null;
    }

    private static void cancelled(JsonGenerator json, Fact.Cancelled cancelled) {
        Fact.Remains left = cancelled.left();
        if (left != null) {
            json.writeObjectPropertyStart("left");
            put(json, "amount", left.amount());
            put(json, "grants", left.grants(), grant -> {
                json.writeStartObject();
                EffectJson.write(json, grant);
                json.writeEndObject();
            });
            put(json, "others", left.others(), granted -> EffectJson.write(json, granted, null));
            RecordsJson.write(json, left.changes(), null);
            json.writeEndObject();
        }
        put(json, "takenBack", cancelled.reversed(), taken -> {
            json.writeStartObject();
            EffectJson.write(json, taken.grant());
            Json.putUnlessZero(json, "pending", taken.pending());
            Json.putUnlessZero(json, "available", taken.available());
            Json.putUnlessZero(json, "expired", taken.expired());
            Json.putUnlessZero(json, "owed", taken.owed());
            Json.putUnlessZero(json, "writtenOff", taken.writtenOff());
            json.writeEndObject();
        });
        put(json, "kept", cancelled.kept(), granted -> EffectJson.write(json, granted, null));
    }

    /**
     * Reads a row. Withheld effects are not read. If the attributes have been erased, the row has no basis for a
     * cancellation.
     */
    public static JournalRow read(
            RowKey key, long seq, UUID id, String fingerprint, String answer, Instant at, Parts parts) {
        MemberId member = key.member();
        JsonNode body = Json.read(parts.body);
        JsonNode action = body.get("action");
        Instant occurredAt = action == null ? null : moment(action, "occurredAt");
        Changes records = RecordsJson.changes(body, member, occurredAt);
        List<Grant> grants = grants(body);
        List<Transaction> transactions = PostingsJson.read(parts, key, id, grants, at);
        Change change = new Change(
                new LedgerChanges(transactions, all(body, "holds", hold -> PostingsJson.hold(hold, member))), records);
        return new JournalRow(key, seq, id, fingerprint, answer, at, fact(key, body, grants, records, parts), change);
    }

    private static List<Grant> grants(JsonNode body) {
        List<Grant> grants = new ArrayList<>(2);
        int place = 0;
        for (JsonNode granted : body.path("granted")) {
            Grant grant = EffectJson.grant(place++, granted);
            if (grant != null) {
                grants.add(grant);
            }
        }
        return grants;
    }

    private static Fact fact(RowKey key, JsonNode body, List<Grant> grants, Changes records, Parts parts) {
        return switch (key.kind()) {
            case ACTION ->
                body.has("cancelledUnseen") ? new Fact.CancelledUnseen() : decided(key, body, grants, records, parts);
            case CANCELLATION -> cancelled(body, key.member());
            case RELEASE, HOLD, HOLD_END, SETTLEMENT -> new Fact.Moved();
        };
    }

    private static Fact decided(RowKey key, JsonNode body, List<Grant> grants, Changes records, Parts parts) {
        List<Outcome.Granted> granted = new ArrayList<>(2);
        for (JsonNode one : body.path("granted")) {
            if (EffectJson.isKept(one)) {
                granted.add(EffectJson.granted(one));
            }
        }
        if (parts.attributes == null) {
            return new Fact.Decided(null, grants, granted, List.of());
        }
        JsonNode node = body.required("action");
        Action action = new Action(
                new ActionId(key.subject().id()),
                optional(node, "type"),
                key.member(),
                Objects.requireNonNull(moment(node, "occurredAt"), "An action has a moment"),
                optional(node, "channel"),
                decimal(node, "amount"),
                AttributesJson.read(parts.attributes),
                all(node, "placements", JsonNode::stringValue));
        List<CampaignVersion> versions = body.required("versions").properties().stream()
                .map(version -> new CampaignVersion(
                        new CampaignKey(version.getKey()), version.getValue().intValue()))
                .toList();
        List<Outcome.Granted> others =
                granted.stream().filter(ReversalBasis::isKept).toList();
        return new Fact.Decided(
                new ReversalBasis(
                        action,
                        versions,
                        grants,
                        others,
                        records,
                        parts.basis == null ? null : BasisFormat.read(parts.basis, key.member())),
                grants,
                granted,
                List.of());
    }

    private static Fact cancelled(JsonNode body, MemberId member) {
        JsonNode left = body.get("left");
        return new Fact.Cancelled(
                left == null
                        ? null
                        : new Fact.Remains(
                                Objects.requireNonNull(decimal(left, "amount"), "Part of an amount is left"),
                                all(left, "grants", EffectJson::grant),
                                all(left, "others", EffectJson::granted),
                                RecordsJson.changes(left, member, null)),
                all(
                        body,
                        "takenBack",
                        taken -> new ReversedGrant(
                                EffectJson.grant(taken),
                                number(taken, "pending"),
                                number(taken, "available"),
                                number(taken, "expired"),
                                number(taken, "owed"),
                                number(taken, "writtenOff"))),
                all(body, "kept", EffectJson::granted));
    }
}
