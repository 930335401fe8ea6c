package dev.daka.core.journal.format;

import static dev.daka.core.journal.format.Json.all;
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
import dev.daka.core.ledger.Account;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.Source;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.vocabulary.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Transactions and holds, as a row has them. An entry's source is named by the place of its grant where the row has it. */
final class PostingsJson {
    private PostingsJson() {}

    static String write(JournalRow row, List<Grant> grants) {
        List<Transaction> transactions = row.change().points().transactions();
        if (transactions.isEmpty()) {
            return "[]";
        }
        return Json.write(json -> {
            json.writeStartArray();
            for (Transaction transaction : transactions) {
                json.writeStartObject();
                put(json, "transaction", transaction.id().toString());
                put(json, "kind", Words.of(transaction.kind()));
                put(json, "application", transaction.application());
                put(
                        json,
                        "action",
                        transaction.action() == null
                                ? null
                                : transaction.action().value());
                put(
                        json,
                        "reverses",
                        transaction.reverses() == null
                                ? null
                                : transaction.reverses().toString());
                put(json, "entries", transaction.entries(), entry -> write(json, entry, grants));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Entry entry, List<Grant> grants) {
        json.writeStartObject();
        put(json, "account", entry.account().name());
        put(json, "currency", entry.currency().value());
        put(json, "points", entry.points());
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

    static List<Transaction> read(String postings, MemberId member, List<Grant> grants, Instant at) {
        if (postings.equals("[]")) {
            return List.of();
        }
        return all(Json.read("{\"all\":" + postings + "}"), "all", node -> transaction(node, member, grants, at));
    }

    private static Transaction transaction(JsonNode node, MemberId member, List<Grant> grants, Instant at) {
        String action = optional(node, "action");
        String reverses = optional(node, "reverses");
        String kind = text(node, "kind");
        return new Transaction(
                UUID.fromString(text(node, "transaction")),
                Words.find(Transaction.Kind.class, kind)
                        .orElseThrow(() -> new IllegalStateException("No kind of transaction: " + kind)),
                member,
                optional(node, "application"),
                action == null ? null : new ActionId(action),
                reverses == null ? null : UUID.fromString(reverses),
                all(node, "entries", entry -> entry(entry, grants)),
                at);
    }

    private static Entry entry(JsonNode node, List<Grant> grants) {
        return new Entry(
                new Account(text(node, "account")),
                new CurrencyKey(text(node, "currency")),
                number(node, "points"),
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
            put(json, "state", Words.of(end.state()));
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
                Words.find(Hold.State.class, state)
                        .orElseThrow(() -> new IllegalStateException("No state of a hold: " + state)),
                UUID.fromString(text(node, "endedBy")),
                Objects.requireNonNull(moment(node, "endedAt"), "A hold that ended has an end"));
    }
}
