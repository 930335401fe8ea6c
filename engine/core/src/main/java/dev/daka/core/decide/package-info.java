/**
 * Decides an action from the action and its member's records. The result is a decision and its changes to the records.
 * {@link dev.daka.core.decide.RunningCampaigns} prepares decisions; {@link dev.daka.core.decide.PreparedDecision}
 * carries out one.
 */
@NullMarked
package dev.daka.core.decide;

import org.jspecify.annotations.NullMarked;
