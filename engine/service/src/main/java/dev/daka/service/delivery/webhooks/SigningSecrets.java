package dev.daka.service.delivery.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Generates secrets and signatures of the Standard Webhooks specification (standardwebhooks.com). */
final class SigningSecrets {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SigningSecrets() {}

    /** Generates a secret, such as {@code whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw…}. */
    static String generate() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    /**
     * Signatures, one per secret, separated by spaces. A receiver accepts the request if it knows any of the secrets.
     */
    static String sign(List<String> secrets, String id, Instant at, String body) {
        return secrets.stream().map(secret -> sign(secret, id, at, body)).collect(Collectors.joining(" "));
    }

    private static String sign(String secret, String id, Instant at, String body) {
        try {
            return new Webhook(secret).sign(id, at.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException impossible) {
            throw new IllegalStateException(
                    "The secret was made here and every Java platform has its hash", impossible);
        }
    }
}
