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
 * Gives a new database its operator and a key to try things with, and says where the service is. Nothing has a
 * well-known password: what nobody presets is made up.
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
            throw new StartRefused("DAKA_ADMIN_PASSWORD has 8 to 72 characters.");
        }
    }

    private static void requireKey(String key) {
        if (!key.matches("[A-Za-z0-9._~+/=-]{16,200}")) {
            throw new StartRefused("DAKA_DEMO_KEY has 16 to 200 letters, digits or any of . _ ~ + / = -");
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
                ? "Daka is ready. The following is printed only this once; it is kept in " + file.path() + ":\n\n"
                        + withoutPreset(text)
                : "Daka is ready at " + address + ". Login and demo key are in " + file.path();
    }

    /** What is printed may be kept in logs. Who presets a secret knows it. */
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

    /** What is preset counts from now on. */
    private boolean takesPresetPassword() {
        if (presetPassword.isEmpty() || operators.matches(USERNAME, presetPassword.get())) {
            return false;
        }
        operators.changePassword(USERNAME, presetPassword.get());
        return true;
    }

    /** Empty if a start in another folder made the password up. */
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
