package dev.daka.service.campaigns;

/** A campaign's file. */
public record ShippedWorkbook(String fileName, byte[] content) {
    /** The file's name without its ending, which is all that is known of a campaign whose file has errors. */
    String stem() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? fileName : fileName.substring(0, dot);
    }
}
