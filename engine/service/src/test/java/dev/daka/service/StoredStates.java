package dev.daka.service;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.format.StateFormat;
import dev.daka.core.ledger.CurrencyWallet;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes stored states, with the rights of the database's owner. */
public final class StoredStates {
    private static final String NUMBER = "(SELECT member_no FROM member WHERE member_id = ?)";

    private final JdbcClient owner;

    public StoredStates(JdbcClient owner) {
        this.owner = owner;
    }

    /** Changes a member's state. */
    public void change(String member, Consumer<MemberState> change) {
        MemberState state = StateFormat.read(new MemberId(member), seq(member), bytes(member));
        change.accept(state);
        replace(member, StateFormat.write(state));
    }

    /** Adds points to the member's first lot. */
    public void addPoints(String member, long points) {
        change(member, state -> {
            CurrencyWallet pocket = state.wallet().pocket(CurrencyKey.POINTS);
            Map.Entry<LocalDate, Long> lot = pocket.lots().firstEntry();
            pocket.restoreLot(lot.getKey(), lot.getValue() + points);
        });
    }

    /** Changes one byte of a member's state. */
    public void damage(String member, int place, int value) {
        byte[] bytes = bytes(member);
        bytes[place] = (byte) value;
        replace(member, bytes);
    }

    public void remove(String member) {
        owner.sql("DELETE FROM member_state WHERE member_no = " + NUMBER)
                .param(member)
                .update();
    }

    private long seq(String member) {
        return owner.sql("SELECT seq FROM member_state WHERE member_no = " + NUMBER)
                .param(member)
                .query(Long.class)
                .single();
    }

    private byte[] bytes(String member) {
        return owner.sql("SELECT state FROM member_state WHERE member_no = " + NUMBER)
                .param(member)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private void replace(String member, byte[] bytes) {
        remove(member);
        owner.sql("INSERT INTO member_state (member_no, seq, least_lot, state)"
                        + " SELECT member_no, (SELECT max(seq) FROM journal WHERE journal.member_no = member.member_no), 0, ?"
                        + " FROM member WHERE member_id = ?")
                .params(bytes, member)
                .update();
    }
}
