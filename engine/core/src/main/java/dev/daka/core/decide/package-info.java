/**
 * An action and the records of its member in, a decision and the changes it makes to those records out. {@link
 * dev.daka.core.decide.RunningCampaigns} prepares decisions; {@link dev.daka.core.decide.PreparedDecision} is the way of one.
 */
@NullMarked
package dev.daka.core.decide;

import org.jspecify.annotations.NullMarked;
