package dev.daka.service.api.actions;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.effect.Effect;
import dev.daka.core.vocabulary.Label;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * An effect that the member gets or is shown. The field {@code type} has its kind.
 *
 * @param effect   whose fields follow the type
 * @param name     declared name of the one thing that is granted; null if it has none
 * @param pending  when points become available; null if they are available at once
 * @param campaign key of the campaign that grants it
 * @param rules    the row that proposed the effect, then the rows that multiplied it
 */
@JsonSerialize(using = EffectAnswer.Json.class)
public record EffectAnswer(
        Effect effect, @Nullable Label name, @Nullable PendingAnswer pending, String campaign, List<RuleRef> rules) {
    /**
     * When pending points become available. If both fields are present, the earlier of the two counts.
     *
     * @param releasesOn  the first day on which the points can be spent, in the currency's time zone; absent if only an action releases them
     * @param confirmedBy the action type that releases the points; absent if only time does
     */
    @Schema(name = "Pending")
    public record PendingAnswer(
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
    public record ItemAnswer(
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

    static final class Json extends ValueSerializer<EffectAnswer> {
        @Override
        public void serialize(EffectAnswer answer, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("type", answer.effect.kind().key());
            answer.effect.writeTo(new AnswerFields(json, context, answer.pending));
            if (answer.name != null) {
                context.defaultSerializeProperty("name", answer.name, json);
            }
            json.writeStringProperty("campaign", answer.campaign);
            context.defaultSerializeProperty("rules", answer.rules, json);
            json.writeEndObject();
        }
    }
}
