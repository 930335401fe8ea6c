package dev.daka.core.campaign;

/**
 * Content that a placement can show.
 *
 * @param id      key, unique in the workbook
 * @param cell    position of its declaration, such as {@code Content!A2}
 * @param title   title in Chinese
 * @param titleEn title in English
 * @param image   address of the picture, possibly empty
 * @param jump    target of a tap
 */
public record ContentItem(String id, String cell, String title, String titleEn, String image, Jump jump) {
    /**
     * Target of a tap on a content item.
     *
     * @param kind   type of the target
     * @param target a product's id, a campaign's key, or an https address, such as
     *     {@code https://www.example.com/sale}
     */
    public record Jump(Kind kind, String target) {
        /** Type of a target. */
        public enum Kind {
            PRODUCT,
            CAMPAIGN,
            LINK
        }
    }
}
