package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.FindingCode;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Determines the type of a file that is not an .xlsx file, so that the finding can say how to convert it. */
final class FileType {
    private static final String GIT_LFS = "version https://git-lfs.github.com/spec/";

    private FileType() {}

    static FindingCode mistake(byte[] file) {
        return switch (FileMagic.valueOf(file)) {
            case OLE2 -> inOle2(file);
            case BIFF2, BIFF3, BIFF4 -> FileFindingCodes.OLD_FORMAT;
            default ->
                characters(file).startsWith(GIT_LFS)
                        ? FileFindingCodes.GIT_LFS_POINTER
                        : FileFindingCodes.NOT_A_WORKBOOK;
        };
    }

    /**
     * Distinguishes old Office files from encrypted new ones. Both are OLE 2 containers; the names of their entries
     * differ. The container is searched for the names but not unpacked.
     */
    private static FindingCode inOle2(byte[] file) {
        String container = characters(file);
        if (container.contains(entry("EncryptedPackage"))) {
            return FileFindingCodes.ENCRYPTED;
        }
        boolean isExcel = container.contains(entry("Workbook\0")) || container.contains(entry("Book\0"));
        return isExcel ? FileFindingCodes.OLD_FORMAT : FileFindingCodes.NOT_A_WORKBOOK;
    }

    /** The name of an entry as the container stores it, in UTF-16, with a character for each byte. */
    private static String entry(String name) {
        return characters(name.getBytes(StandardCharsets.UTF_16LE));
    }

    /** A text with a character for each byte. */
    private static String characters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
