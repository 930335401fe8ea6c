package dev.daka.service.admin.simulations;

import org.springframework.web.multipart.MultipartFile;

/** The display name of an uploaded file. It is never used as a path. */
final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /**
     * The last part of the sent path, because some browsers send a full path. Control characters are removed, and at
     * most 100 characters are kept.
     */
    static String of(MultipartFile file) {
        String sent = file.getOriginalFilename();
        String path = sent == null ? "" : sent.replaceAll("\\p{Cntrl}", "");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty()) {
            return "file";
        }
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
