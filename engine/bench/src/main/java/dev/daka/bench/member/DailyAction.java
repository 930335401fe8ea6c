package dev.daka.bench.member;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.Submission;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** An action that a member does every day. */
public enum DailyAction {
    SIGN_IN("sign-in", "signedIn", LocalTime.of(8, 0)),
    PURCHASE("purchase", "purchased", LocalTime.of(20, 0));

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String title;
    private final String type;
    private final LocalTime time;

    DailyAction(String title, String type, LocalTime time) {
        this.title = title;
        this.type = type;
        this.time = time;
    }

    public String title() {
        return title;
    }

    /**
     * Creates the day's action.
     *
     * @param amount amount of a purchase, in yuan; ignored for a sign-in
     */
    Submission on(LocalDate day, MemberId member, BigDecimal amount) {
        boolean isPurchase = this == PURCHASE;
        Action action = new Action(
                new ActionId(type + "-" + day),
                type,
                member,
                day.atTime(time).atZone(ZONE).toInstant(),
                "app",
                isPurchase ? amount : null,
                isPurchase ? Map.of("category", new AttributeValue.Text("coffee")) : Map.of(),
                List.of());
        return new Submission("shop", action, "fingerprint");
    }
}
