package dev.daka.core.journal.format;

import static dev.daka.core.journal.format.Json.day;
import static dev.daka.core.journal.format.Json.moment;
import static dev.daka.core.journal.format.Json.number;
import static dev.daka.core.journal.format.Json.optional;
import static dev.daka.core.journal.format.Json.put;
import static dev.daka.core.journal.format.Json.text;

import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.RowKey;
import dev.daka.core.ledger.Account;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.vocabulary.CamelCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Reads and writes a row's transactions and holds. Values that equal those of the row are left out. The source of an
 * entry is the place of its grant, if the row has that grant. The points of all entries are stored in a separate array,
 * so that the database can sum them without parsing JSON.
 */
final class PostingsJson {
    private static final String NONE = "[]";

    private PostingsJson() {}

    static String write(JournalRow row, List<Grant> grants) {
        List<Transaction> transactions = row.change().points().transactions();
        if (transactions.isEmpty()) {
            return NONE;
        }
        return Json.write(json -> {
            json.writeStartArray();
            for (Transaction transaction : transactions) {
                json.writeStartObject();
                put(
                        json,
                        "transaction",
                        transaction.id().equals(row.id())
                                ? null
                                : transaction.id().toString());
                put(json, "kind", CamelCase.of(transaction.kind()));
                cause(json, transaction, row.key());
                put(
                        json,
                        "reverses",
                        transaction.reverses() == null
                                ? null
                                : transaction.reverses().toString());
                entries(json, transaction.entries(), grants);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** Writes the transaction's application and action, unless they are those that the row is about. */
    private static void cause(JsonGenerator json, Transaction transaction, RowKey key) {
        String action =
                transaction.action() == null ? null : transaction.action().value();
        if (!Objects.equals(action, actionOf(key)) || !Objects.equals(transaction.application(), applicationOf(key))) {
            json.writeObjectPropertyStart("cause");
            put(json, "application", transaction.application());
            put(json, "action", action);
            json.writeEndObject();
        }
    }

    private static @Nullable String applicationOf(RowKey key) {
        String application = key.subject().application();
        return application.isEmpty() ? null : application;
    }

    private static @Nullable String actionOf(RowKey key) {
        return switch (key.kind()) {
            case ACTION, CANCELLATION, RELEASE -> key.subject().id();
            case HOLD, HOLD_END, SETTLEMENT -> null;
        };
    }

    /** Writes the entries grouped by currency. Entries of one currency are already next to each other. */
    private static void entries(JsonGenerator json, List<Entry> entries, List<Grant> grants) {
        json.writeObjectPropertyStart("entries");
        CurrencyKey currency = null;
        for (Entry entry : entries) {
            if (!entry.currency().equals(currency)) {
                if (currency != null) {
                    json.writeEndArray();
                }
                currency = entry.currency();
                json.writeArrayPropertyStart(currency.value());
            }
            write(json, entry, grants);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static List<Long> points(List<Transaction> transactions) {
        List<Long> points = new ArrayList<>();
        for (Transaction transaction : transactions) {
            CurrencyKey currency = transaction.entries().get(0).currency();
            for (Entry entry : transaction.entries()) {
                if (!entry.currency().equals(currency)) {
                    points.add(0L);
                    currency = entry.currency();
                }
                points.add(entry.points());
            }
            points.add(0L);
        }
        return points;
    }

    private static void write(JsonGenerator json, Entry entry, List<Grant> grants) {
        json.writeStartObject();
        put(json, "account", entry.account().name());
        if (entry.balance() != null) {
            put(json, "balance", entry.balance());
        }
        put(json, "lot", entry.lot());
        Source source = entry.source();
        if (source != null) {
            source(json, source, grants);
        }
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Source source, List<Grant> grants) {
        for (Grant grant : grants) {
            if (grant.source().equals(source)) {
                put(json, "place", grant.place());
                return;
            }
        }
        put(json, "campaign", source.campaign().value());
        json.writeName("rule");
        EffectJson.write(json, source.rule());
    }

    static List<Transaction> read(RowFormat.EncodedRow parts, RowKey key, UUID id, List<Grant> grants, Instant at) {
        if (parts.postings().equals(NONE)) {
            return List.of();
        }
        Iterator<Long> points = parts.points().stream().filter(one -> one != 0).iterator();
        List<Transaction> transactions = new ArrayList<>(1);
        for (JsonNode node : Json.read(parts.postings())) {
            transactions.add(transaction(node, key, id, entries(node, points, grants), at));
        }
        return transactions;
    }

    private static Transaction transaction(JsonNode node, RowKey key, UUID id, List<Entry> entries, Instant at) {
        JsonNode cause = node.get("cause");
        String action = cause == null ? actionOf(key) : optional(cause, "action");
        String own = optional(node, "transaction");
        String reverses = optional(node, "reverses");
        String kind = text(node, "kind");
        return new Transaction(
                own == null ? id : UUID.fromString(own),
                CamelCase.find(Transaction.Kind.class, kind)
                        .orElseThrow(() -> new IllegalStateException("No kind of transaction: " + kind)),
                key.member(),
                cause == null ? applicationOf(key) : optional(cause, "application"),
                action == null ? null : new ActionId(action),
                reverses == null ? null : UUID.fromString(reverses),
                entries,
                at);
    }

    private static List<Entry> entries(JsonNode transaction, Iterator<Long> points, List<Grant> grants) {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> some : transaction.required("entries").properties()) {
            CurrencyKey currency = new CurrencyKey(some.getKey());
            for (JsonNode entry : some.getValue()) {
                if (!points.hasNext()) {
                    throw new IllegalStateException("The row has more entries than points");
                }
                entries.add(entry(entry, currency, points.next(), grants));
            }
        }
        return entries;
    }

    private static Entry entry(JsonNode node, CurrencyKey currency, long points, List<Grant> grants) {
        return new Entry(
                new Account(text(node, "account")),
                currency,
                points,
                node.has("balance") ? (Long) number(node, "balance") : null,
                day(node, "lot"),
                source(node, grants));
    }

    private static @Nullable Source source(JsonNode node, List<Grant> grants) {
        if (node.has("place")) {
            long place = number(node, "place");
            return grants.stream()
                    .filter(grant -> grant.place() == place)
                    .map(Grant::source)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The row has no grant of place " + place));
        }
        return node.has("campaign")
                ? new Source(new CampaignKey(text(node, "campaign")), EffectJson.rule(node.required("rule")))
                : null;
    }

    static void write(JsonGenerator json, Hold hold) {
        json.writeStartObject();
        put(json, "application", hold.key().application());
        put(json, "hold", hold.key().id());
        put(json, "transaction", hold.transaction().toString());
        put(json, "currency", hold.currency().value());
        put(json, "points", hold.points());
        put(json, "lots", hold.lots().entrySet(), lot -> {
            json.writeStartObject();
            put(json, "lot", lot.getKey());
            put(json, "points", lot.getValue());
            json.writeEndObject();
        });
        put(json, "heldAt", hold.heldAt());
        put(json, "expiresAt", hold.expiresAt());
        Hold.End end = hold.ended();
        if (end != null) {
            put(json, "state", CamelCase.of(end.state()));
            put(json, "endedBy", end.transaction().toString());
            put(json, "endedAt", end.at());
        }
        json.writeEndObject();
    }

    static Hold hold(JsonNode node, MemberId member) {
        NavigableMap<LocalDate, Long> lots = new TreeMap<>();
        for (JsonNode lot : node.required("lots")) {
            lots.put(Objects.requireNonNull(day(lot, "lot"), "A lot has a last day"), number(lot, "points"));
        }
        return new Hold(
                new Hold.Key(member, text(node, "application"), text(node, "hold")),
                UUID.fromString(text(node, "transaction")),
                new CurrencyKey(text(node, "currency")),
                number(node, "points"),
                lots,
                Objects.requireNonNull(moment(node, "heldAt"), "A hold has a beginning"),
                moment(node, "expiresAt"),
                end(node));
    }

    private static Hold.@Nullable End end(JsonNode node) {
        String state = optional(node, "state");
        if (state == null) {
            return null;
        }
        return new Hold.End(
                CamelCase.find(Hold.State.class, state)
                        .orElseThrow(() -> new IllegalStateException("No state of a hold: " + state)),
                UUID.fromString(text(node, "endedBy")),
                Objects.requireNonNull(moment(node, "endedAt"), "A hold that ended has an end"));
    }
}
