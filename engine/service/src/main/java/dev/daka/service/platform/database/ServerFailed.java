package dev.daka.service.platform.database;

import java.io.IOException;

/** Thrown if the embedded PostgreSQL does not start. */
final class ServerFailed extends IOException {
    private static final long serialVersionUID = 1;

    private final StartFault fault;

    ServerFailed(StartFault fault) {
        super(fault.line());
        this.fault = fault;
    }

    StartFault fault() {
        return fault;
    }
}
