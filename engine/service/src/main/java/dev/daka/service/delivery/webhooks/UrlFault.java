package dev.daka.service.delivery.webhooks;

import dev.daka.core.vocabulary.CamelCase;
import dev.daka.service.platform.problems.ProblemText;

/** Why webhooks do not go to an address. */
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
