package dev.daka.service.actions;

import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;

/** What an answer is stored under, for good. */
record DecisionKey(MemberId member, String application, ActionId action) {}
