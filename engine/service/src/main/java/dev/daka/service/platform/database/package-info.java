/**
 * Provides PostgreSQL: reads the database settings, runs the embedded server, reports whether the database answers, and
 * runs transactions.
 */
@NullMarked
package dev.daka.service.platform.database;

import org.jspecify.annotations.NullMarked;
