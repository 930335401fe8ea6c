package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.FindingCode;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Determines the type of a file that is not an .xlsx file, so that the finding can say how to convert it. */
final class OtherFile {
    private static final String GIT_LFS = "version https://git-lfs.github.com/spec/";

    private OtherFile() {}

    static FindingCode mistake(byte[] file) {
        return switch (FileMagic.valueOf(file)) {
            case OLE2 -> inOle2(file);
            case BIFF2, BIFF3, BIFF4 -> FileFindingCodes.OLD_FORMAT;
            default -> startsWith(file, GIT_LFS) ? FileFindingCodes.GIT_LFS_POINTER : FileFindingCodes.NOT_A_WORKBOOK;
        };
    }

    /**
     * Distinguishes old Office files from encrypted new ones. Both are OLE 2 containers; the names of their entries
     * differ. The container is searched for the names but not unpacked.
     */
    private static FindingCode inOle2(byte[] file) {
        if (holds(file, "EncryptedPackage")) {
            return FileFindingCodes.ENCRYPTED;
        }
        boolean isExcel = holds(file, "Workbook\0") || holds(file, "Book\0");
        return isExcel ? FileFindingCodes.OLD_FORMAT : FileFindingCodes.NOT_A_WORKBOOK;
    }

    private static boolean startsWith(byte[] file, String text) {
        int length = Math.min(file.length, text.length());
        return new String(file, 0, length, StandardCharsets.US_ASCII).equals(text);
    }

    /** True if the file contains the name of an entry, which the container stores in UTF-16. */
    private static boolean holds(byte[] file, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at + wanted.length <= file.length; at++) {
            int same = 0;
            while (same < wanted.length && file[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
