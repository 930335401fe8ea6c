package dev.daka.service.admin.simulations;

import java.io.IOException;

/** Thrown while a recording is read, if reading must stop or takes too long. */
final class StopRequested extends IOException {
    StopRequested() {
        super("Stopped");
    }
}
