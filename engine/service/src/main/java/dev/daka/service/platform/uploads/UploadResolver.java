package dev.daka.service.platform.uploads;

import dev.daka.service.platform.datadir.DataDir;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;

/**
 * Parses multipart forms, only on routes whose controllers take files and that need a login. Tomcat would parse them on
 * any path as soon as a request parameter is read, even before the login. At most 8 forms are parsed at a time; further
 * ones are refused as busy.
 */
@Component("multipartResolver")
class UploadResolver implements MultipartResolver {
    static final int AT_ONCE = 8;

    private static final int MOST_PARTS = 20;
    private static final int IN_MEMORY = 64 * 1024;

    private final UploadRoutes routes;
    private final Path folder;
    private final Semaphore free = new Semaphore(AT_ONCE);

    UploadResolver(UploadRoutes routes, DataDir home) throws IOException {
        this.routes = routes;
        this.folder = home.uploads();
        Files.createDirectories(folder);
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return routes.isOne(request);
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        UploadSize most = UploadSize.of(request);
        if (request.getContentLengthLong() > most.bytes()) {
            throw most.exceeded();
        }
        if (!free.tryAcquire()) {
            throw Refusal.of(ProblemType.BUSY, ProblemText.of("uploadsBusy"));
        }
        try {
            return new UploadRequest(request, parts(request, most));
        } catch (IOException | IllegalArgumentException | InvalidParameterException unreadable) {
            throw new MultipartException("A form with files cannot be read", unreadable);
        } finally {
            free.release();
        }
    }

    private List<FileItem> parts(HttpServletRequest request, UploadSize most) throws IOException {
        FileUpload form = new FileUpload();
        form.setFileItemFactory(new DiskFileItemFactory(IN_MEMORY, folder.toFile()));
        form.setFileCountMax(MOST_PARTS);
        try {
            return form.parseRequest(new Sent(request, most));
        } catch (FileUploadException unreadable) {
            throw new IOException(unreadable);
        }
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        if (request instanceof UploadRequest upload) {
            upload.delete();
        }
    }

    /** Adapts the request for the parser and limits its stream. */
    private record Sent(HttpServletRequest request, UploadSize most) implements UploadContext {
        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public @Nullable String getCharacterEncoding() {
            return request.getCharacterEncoding();
        }

        @Override
        public @Nullable String getContentType() {
            return request.getContentType();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new UploadStream(request.getInputStream(), most);
        }
    }
}
