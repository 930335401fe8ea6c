package dev.daka.service.api.members;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.service.api.ledger.Ledger;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint where applications store and read members' profiles. */
@RestController
@RequestMapping("/v1/members/{memberId}")
@Tag(name = "members")
class MembersController {
    private final Members members;
    private final MemberCheck check;
    private final Ledger ledger;

    MembersController(Members members, MemberCheck check, Ledger ledger) {
        this.members = members;
        this.check = check;
        this.ledger = ledger;
    }

    @GetMapping
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(operationId = "member", summary = "Reads a member with the balances")
    KnownMember member(@PathVariable String memberId) {
        MemberId id = MemberCheck.id(memberId);
        Member member = members.find(id).orElseThrow(() -> Refusal.notFound("member"));
        return KnownMember.of(member, ledger.balances(id));
    }

    @PutMapping
    @Operation(operationId = "putMember", summary = "Replaces the fields of a member")
    KnownMember put(@PathVariable String memberId, @RequestBody MemberBody body) {
        Member member = check.check(MemberCheck.id(memberId), body);
        members.put(member);
        return KnownMember.of(member, ledger.balances(member.id()));
    }
}
