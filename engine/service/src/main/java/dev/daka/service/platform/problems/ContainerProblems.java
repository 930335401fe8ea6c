package dev.daka.service.platform.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.workbook.write.Language;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Replaces Tomcat's own error pages by problem documents, for example for a path that contains %00. */
@Component
class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new RequestIds());
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** Writes Tomcat's error responses as problem documents. Tomcat instantiates it by class name. */
    public static final class ProblemValve extends ErrorReportValve {
        private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);
        private static final JsonMapper JSON = JsonMapper.builder()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < HttpStatus.BAD_REQUEST.value()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            Language language = Languages.of(request.getRequest());
            Problem problem = (status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL)
                    .problem(language)
                    .requestId(response.getHeader(RequestIds.HEADER));
            try {
                response.setStatus(problem.status());
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream().write(JSON.writeValueAsBytes(problem));
                response.finishResponse();
            } catch (IOException hungUp) {
                LOG.debug("The caller closed the connection", hungUp);
            }
        }
    }
}
