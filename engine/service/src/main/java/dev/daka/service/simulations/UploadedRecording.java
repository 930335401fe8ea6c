package dev.daka.service.simulations;

import dev.daka.core.simulation.Recording;
import java.nio.file.Path;

/**
 * A recording that an operator uploaded.
 *
 * @param id        what simulations call it
 * @param file      where it is kept
 * @param recording what is in it
 */
record UploadedRecording(String id, Path file, Recording recording) {}
