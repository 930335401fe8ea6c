package dev.daka.service.admin.simulations;

import java.io.IOException;

/** Ends the reading of a recording whose replay nobody waits for any more. */
final class StopAsked extends IOException {
    StopAsked() {
        super("Stopped");
    }
}
