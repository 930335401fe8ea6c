package dev.daka.core.workbook.read;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.Sheets;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.Choice;
import dev.daka.core.workbook.form.ListForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the Content sheet: the items that placements can show. */
final class ContentSheet {
    private final Findings findings;
    private final List<Name> names = new ArrayList<>();
    private final List<ContentItem> items = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    ContentSheet(Findings findings) {
        this.findings = findings;
    }

    void read(RawSheet sheet) {
        Unique unique = new Unique(findings);
        for (Fields fields : new ListSheet(sheet, ListForm.CONTENT, findings).entries()) {
            int before = findings.errors();
            fields.require("id", "title", "titleEn", "jump", "target");
            Optional<String> id = fields.newKey("id").filter(key -> unique.isNew(key, fields.place("id")));
            Optional<ContentItem> item = id.flatMap(key -> item(key, fields));
            id.ifPresent(key -> names.add(new Name(
                    key,
                    new Label(
                            item.map(ContentItem::title).orElse(key),
                            item.map(ContentItem::titleEn).orElse(key)))));
            if (findings.errors() == before && item.isPresent()) {
                items.add(item.get());
                places.put(item.get().id(), fields.start());
            }
        }
    }

    /**
     * Names of the content items, for cells that refer to them. Includes items with errors in their other fields, so
     * that a reference to them does not cause a second finding.
     */
    List<Name> names() {
        return names;
    }

    List<ContentItem> items() {
        return items;
    }

    /** Position of each content item, by its id. */
    Map<String, Place> places() {
        return places;
    }

    private Optional<ContentItem> item(String id, Fields fields) {
        Optional<String> title = fields.text("title");
        Optional<String> titleEn = fields.text("titleEn");
        Optional<String> image = fields.text("image");
        Optional<ContentItem.Jump.Kind> jump = fields.choice("jump", Choice.JUMP);
        Optional<String> target = fields.text("target");
        title.ifPresent(text -> OpenedAddress.checkText(text, fields.place("title"), findings));
        titleEn.ifPresent(text -> OpenedAddress.checkText(text, fields.place("titleEn"), findings));
        image.ifPresent(address -> OpenedAddress.check(address, fields.place("image"), findings));
        if (jump.isPresent() && jump.get() == ContentItem.Jump.Kind.LINK) {
            target.ifPresent(address -> OpenedAddress.check(address, fields.place("target"), findings));
        }
        if (title.isEmpty() || titleEn.isEmpty() || jump.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ContentItem(
                id,
                Sheets.CONTENT + "!" + fields.start().cell(),
                title.get(),
                titleEn.get(),
                image.orElse(""),
                new ContentItem.Jump(jump.get(), target.get())));
    }
}
