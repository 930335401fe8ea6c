package dev.daka.core.workbook.file;

import dev.daka.core.finding.FileFindingCodes;
import dev.daka.core.finding.Place;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The relationships of one part of the file: the other parts that it refers to. */
final class Relationships {
    private final ZipArchive archive;
    private final List<Relationship> all;

    private Relationships(ZipArchive archive, List<Relationship> all) {
        this.archive = archive;
        this.all = List.copyOf(all);
    }

    /**
     * A relationship to another part of the same file.
     *
     * @param id   id by which the referring part names the relationship
     * @param type type such as {@code …/relationships/worksheet}; its start differs between strict and transitional
     *     files
     * @param part name of the other part
     */
    private record Relationship(String id, String type, String part) {
        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    /** Relationships of the part with this name. An empty name stands for the whole file. */
    static Relationships of(ZipArchive archive, String part) throws FileRefused {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String name = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        List<Relationship> all = new ArrayList<>();
        Optional<InputStream> stream = archive.part(name);
        if (stream.isPresent()) {
            try (PartReader xml = new PartReader(name, stream.get())) {
                while (xml.next()) {
                    if (xml.is("Relationship")
                            && !xml.attribute("TargetMode", "").equals("External")) {
                        all.add(new Relationship(
                                xml.attribute("Id", ""),
                                xml.attribute("Type", ""),
                                resolved(folder, xml.attribute("Target", ""))));
                    }
                }
            }
        }
        return new Relationships(archive, all);
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** Name of the part that the relationship with this id refers to. */
    Optional<String> byId(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().map(Relationship::part);
    }

    /** Names of the related parts of a kind, such as {@code worksheet}. */
    List<String> ofKind(String kind) {
        return all.stream().filter(one -> one.is(kind)).map(Relationship::part).toList();
    }

    /** Name of the related part of a kind. Refuses a file with several parts of this kind. */
    Optional<String> onlyOfKind(String kind) throws FileRefused {
        List<String> parts = ofKind(kind);
        if (parts.size() > 1) {
            throw new FileRefused(FileFindingCodes.DAMAGED, Place.FILE);
        }
        return parts.stream().findFirst();
    }

    boolean isOfKind(String part, String kind) {
        return ofKind(kind).contains(part);
    }

    /** Opens the XML of a related part. Refuses the file if the part is missing or was not inspected as XML. */
    PartReader open(String part) throws FileRefused {
        Optional<InputStream> stream =
                FileInspection.isXml(part.toLowerCase(Locale.ROOT)) ? archive.part(part) : Optional.empty();
        if (stream.isEmpty()) {
            throw new FileRefused(FileFindingCodes.DAMAGED, Place.FILE);
        }
        return new PartReader(part, stream.get());
    }
}
