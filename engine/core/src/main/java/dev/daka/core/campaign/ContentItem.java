package dev.daka.core.campaign;

/**
 * What may stand in a placement.
 *
 * @param id      key, unique in the workbook
 * @param cell    where it is declared, such as {@code Content!A2}
 * @param title   in Chinese
 * @param titleEn in English
 * @param image   address of the picture, may be empty
 * @param jump    where a tap leads
 */
public record ContentItem(String id, String cell, String title, String titleEn, String image, Jump jump) {
    /**
     * Where a tap leads.
     *
     * @param kind   what a tap leads to
     * @param target a product's id, a campaign's key, or an https address, such as {@code https://www.example.com/sale}
     */
    public record Jump(Kind kind, String target) {
        /** What a jump leads to. */
        public enum Kind {
            PRODUCT,
            CAMPAIGN,
            LINK
        }
    }
}
