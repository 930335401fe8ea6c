package dev.daka.service.api.actions;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.vocabulary.Label;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the member gets or is shown. The field {@code type} tells which of the kinds it is. */
@Schema(
        name = "Effect",
        oneOf = {
            EffectAnswer.AddPoints.class,
            EffectAnswer.GrantReward.class,
            EffectAnswer.GrantBadge.class,
            EffectAnswer.ShowContent.class,
            EffectAnswer.Notify.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = EffectAnswer.ADD_POINTS, schema = EffectAnswer.AddPoints.class),
            @DiscriminatorMapping(value = EffectAnswer.GRANT_REWARD, schema = EffectAnswer.GrantReward.class),
            @DiscriminatorMapping(value = EffectAnswer.GRANT_BADGE, schema = EffectAnswer.GrantBadge.class),
            @DiscriminatorMapping(value = EffectAnswer.SHOW_CONTENT, schema = EffectAnswer.ShowContent.class),
            @DiscriminatorMapping(value = EffectAnswer.NOTIFY, schema = EffectAnswer.Notify.class)
        })
@JsonPropertyOrder("type")
public sealed interface EffectAnswer {
    String ADD_POINTS = "addPoints";
    String GRANT_REWARD = "grantReward";
    String GRANT_BADGE = "grantBadge";
    String SHOW_CONTENT = "showContent";
    String NOTIFY = "notify";

    String type();

    String campaign();

    List<RuleRef> rules();

    /**
     * Points of one currency.
     *
     * @param points   how many, after multipliers, rounding and caps; 1 or more
     * @param currency key of the currency
     * @param pending  when the points become available; absent if they are available at once
     * @param campaign key of the campaign that grants them
     * @param rules    the row that granted the points, then the rows that multiplied them
     */
    @Schema(name = "AddPoints")
    record AddPoints(
            @Schema(example = "100", minimum = "1") long points,
            @Schema(example = "points") String currency,
            @Nullable PendingAnswer pending,
            @Schema(example = "points-tasks") String campaign,
            List<RuleRef> rules)
            implements EffectAnswer {
        @Override
        @JsonProperty
        @Schema(
                description = "The kind of effect: always `" + ADD_POINTS + "`.",
                allowableValues = ADD_POINTS,
                example = ADD_POINTS)
        public String type() {
            return ADD_POINTS;
        }
    }

    /**
     * One reward, such as a coupon. The application hands it out.
     *
     * @param reward   key of the reward
     * @param name     the reward's declared name
     * @param campaign key of the campaign that grants it
     * @param rules    the row that granted it
     */
    @Schema(name = "GrantReward")
    record GrantReward(
            @Schema(example = "coupon-10") String reward,
            @Nullable Label name,
            @Schema(example = "points-tasks") String campaign,
            List<RuleRef> rules)
            implements EffectAnswer {
        @Override
        @JsonProperty
        @Schema(
                description = "The kind of effect: always `" + GRANT_REWARD + "`.",
                allowableValues = GRANT_REWARD,
                example = GRANT_REWARD)
        public String type() {
            return GRANT_REWARD;
        }
    }

    /**
     * A badge.
     *
     * @param badge    key of the badge
     * @param name     the badge's declared name
     * @param campaign key of the campaign that grants it
     * @param rules    the row that granted it
     */
    @Schema(name = "GrantBadge")
    record GrantBadge(
            @Schema(example = "week-streak") String badge,
            @Nullable Label name,
            @Schema(example = "points-tasks") String campaign,
            List<RuleRef> rules)
            implements EffectAnswer {
        @Override
        @JsonProperty
        @Schema(
                description = "The kind of effect: always `" + GRANT_BADGE + "`.",
                allowableValues = GRANT_BADGE,
                example = GRANT_BADGE)
        public String type() {
            return GRANT_BADGE;
        }
    }

    /**
     * Content for one of the placements that the action asked for.
     *
     * @param placement key of the placement
     * @param item      what to show
     * @param priority  items with a higher priority stand first
     * @param campaign  key of the campaign that shows it
     * @param rules     the row that chose it
     */
    @Schema(name = "ShowContent")
    record ShowContent(
            @Schema(example = "home.carousel") String placement,
            ItemAnswer item,
            @Schema(example = "10") int priority,
            @Schema(example = "home-slots") String campaign,
            List<RuleRef> rules)
            implements EffectAnswer {
        @Override
        @JsonProperty
        @Schema(
                description = "The kind of effect: always `" + SHOW_CONTENT + "`.",
                allowableValues = SHOW_CONTENT,
                example = SHOW_CONTENT)
        public String type() {
            return SHOW_CONTENT;
        }
    }

    /**
     * A message for the member. The application words and delivers it.
     *
     * @param message  key of the message
     * @param name     the message's declared name
     * @param campaign key of the campaign that sends it
     * @param rules    the row that sends it
     */
    @Schema(name = "Notify")
    record Notify(
            @Schema(example = "welcome-back") String message,
            @Nullable Label name,
            @Schema(example = "come-back") String campaign,
            List<RuleRef> rules)
            implements EffectAnswer {
        @Override
        @JsonProperty
        @Schema(
                description = "The kind of effect: always `" + NOTIFY + "`.",
                allowableValues = NOTIFY,
                example = NOTIFY)
        public String type() {
            return NOTIFY;
        }
    }

    /**
     * When pending points become available. If both fields are present, the earlier of the two counts.
     *
     * @param releasesOn  the first day on which the points can be spent, in the currency's time zone; absent if only an action releases them
     * @param confirmedBy the action type that releases the points; absent if only time does
     */
    @Schema(name = "Pending")
    record PendingAnswer(
            @Schema(example = "2026-10-08") @Nullable LocalDate releasesOn,
            @Schema(example = "orderConfirmed") @Nullable String confirmedBy) {}

    /**
     * A content item.
     *
     * @param id      id of the item in its workbook
     * @param title   Chinese title
     * @param titleEn English title; empty if there is none
     * @param image   address or name of the picture; empty if there is none
     * @param jump    where a tap leads
     */
    @Schema(name = "ShownItem")
    record ItemAnswer(
            @Schema(example = "banner-1") String id,
            @Schema(example = "国庆双倍积分") String title,

            @Schema(example = "Double points in Golden Week")
            String titleEn,

            @Schema(example = "https://img.example.com/golden-week.png")
            String image,

            ContentItem.Jump jump) {
        public static ItemAnswer of(ContentItem item) {
            return new ItemAnswer(item.id(), item.title(), item.titleEn(), item.image(), item.jump());
        }
    }
}
