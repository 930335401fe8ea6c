package dev.daka.core.replay.recording;

import dev.daka.core.notation.WrittenTime;
import dev.daka.core.replay.recording.ColumnMapping.Source;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.Attribute;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Guesses a mapping from the names of the columns and the first rows. People confirm the guess before it is used. A
 * part for which no column fits has no source.
 */
public final class MappingGuess {
    private static final Map<String, List<String>> USUAL = Map.of(
            "actionId", List.of("actionid", "eventid", "行为编号", "事件编号", "流水号"),
            "memberId",
                    List.of(
                            "memberid",
                            "会员编号",
                            "会员id",
                            "会员号",
                            "userid",
                            "用户id",
                            "用户编号",
                            "customerid",
                            "客户编号",
                            "householdid",
                            "openid",
                            "unionid",
                            "uid",
                            "member",
                            "会员",
                            "user",
                            "用户",
                            "customer",
                            "客户"),
            "type",
                    List.of(
                            "actiontype",
                            "行为类型",
                            "eventtype",
                            "事件类型",
                            "eventname",
                            "action",
                            "行为",
                            "event",
                            "事件",
                            "type"),
            "occurredAt",
                    List.of(
                            "occurredat",
                            "发生时间",
                            "行为时间",
                            "transactiontimestamp",
                            "eventtime",
                            "timestamp",
                            "交易时间",
                            "支付时间",
                            "下单时间",
                            "核销时间",
                            "paidat",
                            "orderedat",
                            "createdat",
                            "创建时间",
                            "datetime",
                            "时间",
                            "time",
                            "redemptiondate",
                            "transactiondate",
                            "日期",
                            "date"),
            "channel",
                    List.of(
                            "channel",
                            "渠道",
                            "storeid",
                            "store",
                            "门店",
                            "平台",
                            "platform",
                            "来源",
                            "source",
                            "campaigntype"),
            "amount",
                    List.of(
                            "amount",
                            "金额",
                            "实付金额",
                            "支付金额",
                            "订单金额",
                            "消费金额",
                            "salesvalue",
                            "payamount",
                            "orderamount",
                            "totalamount",
                            "total",
                            "price"),
            "placements", List.of("placements", "运营位"),
            "receivedAt", List.of("receivedat", "接收时间", "到达时间"),
            "cancel", List.of("cancel", "cancels", "撤销行为编号"));

    private static final Map<String, List<String>> USUAL_ATTRIBUTES = Map.of(
            "couponId", List.of("couponupc", "couponcode", "coupon"),
            "orderId", List.of("orderno", "basketid"));

    private final Recording recording;
    private final ActionTypes types;
    private final Map<String, String> columnByName = new LinkedHashMap<>();

    private MappingGuess(Recording recording, ActionTypes types) {
        this.recording = recording;
        this.types = types;
        recording.columns().forEach(column -> columnByName.putIfAbsent(bare(column), column));
    }

    /** Guesses a mapping for a recording. */
    public static ColumnMapping of(Recording recording, ActionTypes types) {
        return new MappingGuess(recording, types).guess();
    }

    /** The column that most likely has the member's id; empty if none does. */
    static Optional<String> memberIdIn(List<String> columns) {
        return named(USUAL.getOrDefault("memberId", List.of()), columns);
    }

    /** The column with the first of these names that exists, regardless of case, spaces and punctuation. */
    static Optional<String> named(List<String> names, List<String> columns) {
        Map<String, String> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.putIfAbsent(bare(column), column));
        return named(names, byName);
    }

    private ColumnMapping guess() {
        Map<String, Source> sources = new LinkedHashMap<>();
        USUAL.forEach((part, names) -> named(names).ifPresent(column -> sources.put(part, Source.ofColumn(column))));
        if (sources.containsKey("cancel")) {
            named(List.of("cancellationid", "撤销编号"))
                    .ifPresent(column -> sources.put("cancellationId", Source.ofColumn(column)));
            named(List.of("evenifunseen")).ifPresent(column -> sources.put("evenIfUnseen", Source.ofColumn(column)));
        }
        if (!sources.containsKey("type")) {
            columnOfValues(text -> types.find(text).isPresent())
                    .map(Source::ofColumn)
                    .or(() -> typeOfAll(sources).map(Source::ofValue))
                    .ifPresent(source -> sources.put("type", source));
        }
        if (!sources.containsKey("occurredAt")) {
            columnOfValues(text -> WrittenTime.instant(text, ZoneOffset.UTC).isPresent())
                    .ifPresent(column -> sources.put("occurredAt", Source.ofColumn(column)));
        }
        guessAttributes(sources);
        return ColumnMapping.of(sources);
    }

    private Optional<String> named(List<String> names) {
        return named(names, columnByName);
    }

    private static Optional<String> named(List<String> names, Map<String, String> columnByName) {
        return names.stream()
                .filter(columnByName::containsKey)
                .map(columnByName::get)
                .findFirst();
    }

    /** The first column in which all cells of the sample fulfil the condition. */
    private Optional<String> columnOfValues(Predicate<String> isOne) {
        List<List<String>> rows = recording.sample();
        for (int i = 0; i < recording.columns().size(); i++) {
            int at = i;
            if (!rows.isEmpty() && rows.stream().allMatch(row -> isOne.test(row.get(at)))) {
                return Optional.of(recording.columns().get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Guesses the type of a recording without a type column: redeemed coupons if it has coupon columns, purchases if it
     * has amounts.
     */
    private Optional<String> typeOfAll(Map<String, Source> sources) {
        boolean coupons = named(List.of("couponid", "couponupc", "couponcode", "redemptiondate", "优惠券", "核销时间"))
                .isPresent();
        String type = coupons ? "couponRedeemed" : "purchased";
        return (coupons || sources.containsKey("amount")) && types.find(type).isPresent()
                ? Optional.of(type)
                : Optional.empty();
    }

    private void guessAttributes(Map<String, Source> sources) {
        Source type = sources.get("type");
        String only = type == null ? null : type.value();
        for (ActionType declared : types.all()) {
            if (only == null || only.equals(declared.name().key())) {
                declared.attributes()
                        .forEach(attribute -> columnOf(attribute)
                                .filter(column -> isFree(column, sources))
                                .ifPresent(column -> sources.putIfAbsent(
                                        "attributes." + attribute.name().key(), Source.ofColumn(column))));
            }
        }
        for (String column : recording.columns()) {
            if (column.startsWith("attributes.")) {
                sources.put(column, Source.ofColumn(column));
            }
        }
    }

    private Optional<String> columnOf(Attribute attribute) {
        String key = attribute.name().key();
        return named(List.of(
                        bare("attributes." + key),
                        bare(key),
                        bare(attribute.name().label().zh()),
                        bare(attribute.name().label().en())))
                .or(() -> named(USUAL_ATTRIBUTES.getOrDefault(key, List.of())));
    }

    private static boolean isFree(String column, Map<String, Source> sources) {
        return sources.values().stream().noneMatch(source -> column.equals(source.column()));
    }

    /** The header in lower case, without spaces and punctuation: {@code Household_ID} becomes {@code householdid}. */
    private static String bare(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
