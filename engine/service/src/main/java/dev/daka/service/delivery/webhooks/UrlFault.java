package dev.daka.service.delivery.webhooks;

import dev.daka.core.vocabulary.CamelCase;
import dev.daka.service.platform.problems.ProblemText;

/** Why a URL cannot be an endpoint. */
enum UrlFault {
    NOT_AN_ADDRESS,
    NOT_HTTPS,
    USER_INFO,
    FRAGMENT,
    UNKNOWN_HOST,
    REFUSED_ADDRESS;

    ProblemText text() {
        return ProblemText.of("urlFault." + CamelCase.of(this));
    }
}
