package dev.daka.core.booking;

import dev.daka.core.action.MemberId;
import dev.daka.core.journal.SubjectId;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a unit of work begins with.
 *
 * @param members   in the order in which everybody locks them, with what is to be read about them
 * @param skipsBusy whether members on whom other work goes on are left out; otherwise the unit waits for them
 */
public record LoadRequest(NavigableMap<MemberId, NavigableSet<SubjectId>> members, boolean skipsBusy) {
    /** Members alone, however long their other work takes. */
    public static LoadRequest of(Collection<MemberId> members) {
        NavigableMap<MemberId, NavigableSet<SubjectId>> all = new TreeMap<>();
        members.forEach(member -> all.put(member, Collections.emptyNavigableSet()));
        return new LoadRequest(all, false);
    }

    /** One member and what is to be read about it, however long other work takes. */
    public static LoadRequest of(MemberId member, SubjectId subject) {
        NavigableMap<MemberId, NavigableSet<SubjectId>> all = new TreeMap<>();
        all.put(member, new TreeSet<>(Set.of(subject)));
        return new LoadRequest(all, false);
    }

    /** The members of those actions who are free, with what was said about the actions, and those that they confirm, before. */
    static LoadRequest toAnswer(Collection<Submission> submissions) {
        NavigableMap<MemberId, NavigableSet<SubjectId>> all = new TreeMap<>();
        for (Submission submission : submissions) {
            NavigableSet<SubjectId> subjects =
                    all.computeIfAbsent(submission.action().memberId(), first -> new TreeSet<>());
            subjects.add(submission.key().subject());
            submission.confirmed().ifPresent(subjects::add);
        }
        return new LoadRequest(all, true);
    }
}
