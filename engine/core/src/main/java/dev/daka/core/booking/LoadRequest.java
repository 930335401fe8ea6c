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
 * What to lock and load at the start of a unit of work.
 *
 * @param members   members to lock, in the order in which every unit locks them, each with the subjects to read
 * @param skipsBusy true to leave out members that another unit has locked; false to wait for them
 */
public record LoadRequest(NavigableMap<MemberId, NavigableSet<SubjectId>> members, boolean skipsBusy) {
    /** Requests these members without subjects, and waits for those that are locked. */
    public static LoadRequest of(Collection<MemberId> members) {
        NavigableMap<MemberId, NavigableSet<SubjectId>> all = new TreeMap<>();
        members.forEach(member -> all.put(member, Collections.emptyNavigableSet()));
        return new LoadRequest(all, false);
    }

    /** Requests one member and one subject, and waits if the member is locked. */
    public static LoadRequest of(MemberId member, SubjectId subject) {
        NavigableMap<MemberId, NavigableSet<SubjectId>> all = new TreeMap<>();
        all.put(member, new TreeSet<>(Set.of(subject)));
        return new LoadRequest(all, false);
    }

    /**
     * Requests the members of these submissions and leaves out those that are locked. For each member, the subjects are
     * the posted actions and the actions that they confirm.
     */
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
