package dev.daka.core.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to a member.
 *
 * @param seq         number among the member's rows, from 1; their only order
 * @param id          of the decision or of the transaction that it made
 * @param fingerprint hash of the request, in hexadecimal; empty where none asked for it, or where the row answers any request
 * @param answer      what the application got, to be given again byte for byte; empty where none asked, or it is not kept any more
 * @param at          when it was booked, by the service's clock
 */
public record JournalRow(
        RowKey key, long seq, UUID id, String fingerprint, String answer, Instant at, Fact fact, Change change) {}
