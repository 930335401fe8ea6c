package dev.daka.service.platform.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.AbstractMultipartHttpServletRequest;

/** Request with the files and fields of its multipart form. */
final class UploadRequest extends AbstractMultipartHttpServletRequest {
    private final List<FileItem> parts;
    private final Map<String, String[]> parameters;

    UploadRequest(HttpServletRequest request, List<FileItem> parts) {
        super(request);
        this.parts = parts;
        Map<String, String[]> fields = new LinkedHashMap<>(request.getParameterMap());
        MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
        for (FileItem part : parts) {
            if (part.isFormField()) {
                fields.putIfAbsent(part.getFieldName(), new String[] {new String(part.get(), StandardCharsets.UTF_8)});
            } else {
                files.add(part.getFieldName(), new UploadedFile(part));
            }
        }
        this.parameters = Collections.unmodifiableMap(fields);
        setMultipartFiles(files);
    }

    void delete() {
        parts.forEach(FileItem::delete);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public @Nullable String getMultipartContentType(String name) {
        MultipartFile file = getFile(name);
        return file == null ? null : file.getContentType();
    }

    @Override
    public @Nullable HttpHeaders getMultipartHeaders(String name) {
        String type = getMultipartContentType(name);
        if (type == null) {
            return null;
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, type);
        return headers;
    }
}
