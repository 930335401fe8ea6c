package dev.daka.service.admin.simulations;

import org.springframework.web.multipart.MultipartFile;

/** What people call an uploaded file. It is shown and never used as a path. */
final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    /** The last part of the path that some browsers send, without what cannot be printed. */
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
