package dev.daka.service.platform.start;

import dev.daka.service.platform.applications.Application;
import dev.daka.service.platform.applications.ApplicationKeys;
import dev.daka.service.platform.audit.AuditTrail;
import dev.daka.service.platform.datadir.DataDir;
import dev.daka.service.platform.datadir.Secrets;
import dev.daka.service.platform.datadir.StartRefused;
import dev.daka.service.platform.operators.Operators;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Adds the operator and a demo application key to a new database, and prints the service's address. Without preset
 * secrets it generates them, so that no installation has a well-known password.
 */
@Component
class FirstRun {
    private static final String USERNAME = "operator";
    private static final Application DEMO = new Application("demo");

    private final Operators operators;
    private final ApplicationKeys keys;
    private final AuditTrail trail;
    private final FirstRunFile file;
    private final Optional<String> presetPassword;
    private final Optional<String> presetKey;

    FirstRun(
            Operators operators,
            ApplicationKeys keys,
            AuditTrail trail,
            DataDir home,
            @Value("${DAKA_ADMIN_PASSWORD:}") String presetPassword,
            @Value("${DAKA_DEMO_KEY:}") String presetKey) {
        this.operators = operators;
        this.keys = keys;
        this.trail = trail;
        this.file = new FirstRunFile(home);
        this.presetPassword = Optional.of(presetPassword).filter(text -> !text.isEmpty());
        this.presetKey = Optional.of(presetKey).filter(text -> !text.isEmpty());
        this.presetPassword.ifPresent(FirstRun::requirePassword);
        this.presetKey.ifPresent(FirstRun::requireKey);
    }

    private static void requirePassword(String password) {
        if (password.length() < 8 || password.getBytes(StandardCharsets.UTF_8).length > 72) {
            throw new StartRefused("DAKA_ADMIN_PASSWORD must have at least 8 characters, and at most 72 bytes in UTF-8:"
                    + " 72 Latin letters or 24 Chinese characters.");
        }
    }

    private static void requireKey(String key) {
        if (!key.matches("[A-Za-z0-9._~+/=-]{16,200}")) {
            throw new StartRefused(
                    "DAKA_DEMO_KEY must have 16 to 200 characters: letters, digits or any of . _ ~ + / = -");
        }
    }

    @EventListener
    void ready(ApplicationReadyEvent event) throws IOException {
        Environment environment = event.getApplicationContext().getEnvironment();
        String address = "http://localhost:" + environment.getProperty("local.server.port");
        String candidate = presetPassword.orElseGet(() -> Secrets.ofLength(20));
        boolean first = operators.add(USERNAME, candidate);
        boolean changed = !first && takesPresetPassword();
        System.out.println(ready(address, first, first ? Optional.of(candidate) : laterPassword(), key()));
        if (first || changed) {
            trail.add(new AuditTrail.Deed(
                    USERNAME, first ? "addOperatorAtStart" : "setPasswordAtStart", 0, null, Map.of()));
        }
    }

    private String ready(String address, boolean first, Optional<String> password, Optional<String> key)
            throws IOException {
        if (password.isEmpty() || key.isEmpty()) {
            return "Daka is ready at " + address;
        }
        String text = file.write(address, USERNAME, password.get(), key.get());
        return first
                ? "Daka is ready. The following is printed only once and stored in " + file.path() + ":\n\n"
                        + withoutPreset(text)
                : "Daka is ready at " + address + ". Login and demo key are in " + file.path();
    }

    /**
     * Text to print, without preset secrets. The output may end up in logs, and the person who preset a secret knows
     * it.
     */
    private String withoutPreset(String text) {
        String shown = text;
        if (presetPassword.isPresent()) {
            shown = shown.replace(presetPassword.get(), "(the one in DAKA_ADMIN_PASSWORD)");
        }
        if (presetKey.isPresent()) {
            shown = shown.replace(presetKey.get(), "(the one in DAKA_DEMO_KEY)");
        }
        return shown;
    }

    /** Sets the operator's password to the preset one. Returns false if none is preset or it is already set. */
    private boolean takesPresetPassword() {
        if (presetPassword.isEmpty() || operators.matches(USERNAME, presetPassword.get())) {
            return false;
        }
        operators.changePassword(USERNAME, presetPassword.get());
        return true;
    }

    /** Preset or stored password. Empty if it was generated by a start with another home folder. */
    private Optional<String> laterPassword() throws IOException {
        return presetPassword.isPresent() ? presetPassword : file.password();
    }

    private Optional<String> key() throws IOException {
        if (presetKey.isPresent()) {
            keys.add(DEMO, presetKey.get());
            return presetKey;
        }
        if (keys.any(DEMO)) {
            return file.key();
        }
        String key = "daka_" + Secrets.ofLength(32);
        keys.add(DEMO, key);
        return Optional.of(key);
    }
}
