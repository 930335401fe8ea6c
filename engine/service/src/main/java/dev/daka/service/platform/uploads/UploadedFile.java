package dev.daka.service.platform.uploads;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** File of a multipart form. It is deleted when the request ends. */
record UploadedFile(FileItem part) implements MultipartFile {
    @Override
    public String getName() {
        return part.getFieldName();
    }

    @Override
    public @Nullable String getOriginalFilename() {
        return part.getName();
    }

    @Override
    public @Nullable String getContentType() {
        return part.getContentType();
    }

    @Override
    public boolean isEmpty() {
        return part.getSize() == 0;
    }

    @Override
    public long getSize() {
        return part.getSize();
    }

    @Override
    public byte[] getBytes() {
        return part.get();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return part.getInputStream();
    }

    @Override
    public void transferTo(File destination) throws IOException {
        try (InputStream content = getInputStream()) {
            Files.copy(content, destination.toPath());
        }
    }
}
