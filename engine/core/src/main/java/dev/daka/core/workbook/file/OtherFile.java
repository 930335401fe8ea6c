package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.FindingCode;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Tells what a file is that is no .xlsx, so that people learn what to do about it. */
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

    /** Old Office files and encrypted new ones share a container; the names of its entries tell them apart. Nothing is unpacked. */
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

    /** Whether the file holds the name of an entry, which is written in UTF-16. */
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
