package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.FindingCode;
import dev.daka.core.finding.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip file, each unpacked when it is read.
 *
 * <p>Programs interpret irregular zip files differently: some use the directory at the end, others the header before
 * each part. This class opens only files for which both agree.
 */
final class ZipArchive {
    private static final int LARGEST_ENTRY = 20 << 20;
    private static final int LARGEST_UNPACKED = 50 << 20;
    /**
     * Highest ratio of unpacked to packed size. Workbooks reach about 10, zip bombs about 1,000. Parts of up to
     * {@link #RATIO_FROM} bytes are not checked.
     */
    private static final int HIGHEST_RATIO = 200;

    private static final int RATIO_FROM = 1 << 20;

    private final byte[] file;
    private final Map<String, ZipDirectory.Entry> entries = new LinkedHashMap<>();

    private ZipArchive(byte[] file) {
        this.file = file;
    }

    /** Opens a file. Refuses it if a part is damaged, too large or has a name that leads outside the file. */
    static ZipArchive open(byte[] file) throws FileRefused {
        ZipArchive archive = new ZipArchive(file);
        long unpacked = 0;
        for (ZipDirectory.Entry entry : ZipDirectory.read(file)) {
            archive.add(entry);
            unpacked += entry.size();
            boolean bomb = entry.size() > RATIO_FROM && entry.size() / HIGHEST_RATIO > entry.compressed();
            if (entry.size() > LARGEST_ENTRY || unpacked > LARGEST_UNPACKED || bomb) {
                throw refusal(FileFindingCodes.UNPACKS_TOO_LARGE, entry.name());
            }
        }
        for (ZipDirectory.Entry entry : archive.entries.values()) {
            archive.verify(entry);
        }
        return archive;
    }

    private void add(ZipDirectory.Entry entry) throws FileRefused {
        String name = entry.name();
        boolean leavesTheFile = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
        if (leavesTheFile || name.isEmpty()) {
            throw refusal(FileFindingCodes.ENTRY_NAME, name);
        }
        if (entries.put(key(name), entry) != null) {
            throw refusal(FileFindingCodes.DOUBLED_ENTRY, name);
        }
    }

    /**
     * Checks the declared size and checksum of a part. The declared size determines how much memory is used, so it
     * must be correct.
     */
    private void verify(ZipDirectory.Entry entry) throws FileRefused {
        CRC32 sum = new CRC32();
        long size = 0;
        byte[] buffer = new byte[8192];
        try (InputStream part = stream(entry)) {
            for (int read = part.read(buffer); read >= 0 && size <= entry.size(); read = part.read(buffer)) {
                sum.update(buffer, 0, read);
                size += read;
            }
        } catch (IOException broken) {
            throw refusal(FileFindingCodes.DAMAGED, entry.name());
        }
        if (size != entry.size() || sum.getValue() != entry.crc()) {
            throw refusal(FileFindingCodes.DAMAGED, entry.name());
        }
    }

    /** Names of the parts, in the order of the directory. */
    List<String> names() {
        return entries.values().stream().map(ZipDirectory.Entry::name).toList();
    }

    /** Content of a part; empty if it does not exist. Upper and lower case in the name make no difference. */
    Optional<InputStream> part(String name) {
        return Optional.ofNullable(entries.get(key(name))).map(this::stream);
    }

    private InputStream stream(ZipDirectory.Entry entry) {
        InputStream packed = new ByteArrayInputStream(file, entry.data(), (int) entry.compressed());
        return entry.stored() ? packed : new Inflated(packed);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static FileRefused refusal(FindingCode code, String name) {
        return new FileRefused(code, Place.FILE, name);
    }

    /**
     * Releases the memory of its inflater on close. {@link InflaterInputStream} does so only for an inflater that it
     * created itself.
     */
    private static final class Inflated extends InflaterInputStream {
        Inflated(InputStream packed) {
            super(packed, new Inflater(true), 8192);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
