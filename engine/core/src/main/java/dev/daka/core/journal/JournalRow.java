package dev.daka.core.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to a member.
 *
 * @param key         key of the row
 * @param seq         position among the member's rows, from 1 without gaps
 * @param id          id of the decision or of the row's first transaction; a new id if the row has neither
 * @param fingerprint hash of the request, in hexadecimal; empty if there was no request or the row answers any request
 * @param answer      response that the application got, to be repeated byte for byte; empty if there was no request or
 *                    the answer has been erased
 * @param at          when the row was booked, by the service's clock
 * @param fact        what happened
 * @param change      what the row changes
 */
public record JournalRow(
        RowKey key, long seq, UUID id, String fingerprint, String answer, Instant at, Fact fact, Change change) {}
