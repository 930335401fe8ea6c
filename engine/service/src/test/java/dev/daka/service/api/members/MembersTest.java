package dev.daka.service.api.members;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.ServiceTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@ServiceTest
class MembersTest {
    private final Api api;

    MembersTest(Api api) {
        this.api = api;
    }

    @Test
    void storesTheFieldsOfAMember() {
        Answer put = api.put(
                "/v1/members/m-known",
                "{\"tier\":\"GOLD\",\"segments\":[\"new\",\"active\"],\"registeredOn\":\"2026-10-01\",\"attributes\":{\"city\":\"上海\"}}");

        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(api.get("/v1/members/m-known").body())
                .isEqualTo(put.body())
                .isEqualTo("{\"memberId\":\"m-known\",\"tier\":\"GOLD\",\"segments\":[\"active\",\"new\"],"
                        + "\"registeredOn\":\"2026-10-01\",\"attributes\":{\"city\":\"上海\"},"
                        + "\"balances\":{\"points\":{\"available\":0,\"pending\":0,\"held\":0}}}");
    }

    @Test
    void replacesAllFields() {
        api.put("/v1/members/m-replaced", "{\"tier\":\"GOLD\",\"segments\":[\"new\"]}");

        Answer put = api.put("/v1/members/m-replaced", "{}");

        assertThat(put.json().has("tier")).isFalse();
        assertThat(put.json().path("segments")).isEmpty();
    }

    @Test
    void createsAMemberWithTheFirstAction() {
        api.act("a-1", "m-first", "signedIn");

        assertThat(api.get("/v1/members/m-first").balance()).isEqualTo(10);
    }

    @Test
    void showsContentByTierAndPriority() {
        api.put("/v1/members/m-gold", "{\"tier\":\"GOLD\"}");

        assertThat(items(api.get("/v1/placements/home.carousel?memberId=m-gold")))
                .containsExactly("gold-offer", "welcome");
        assertThat(items(api.get("/v1/placements/home.carousel?memberId=m-stranger")))
                .containsExactly("welcome");
        assertThat(items(api.get("/v1/placements/home.popup?memberId=m-gold"))).isEmpty();
        assertThat(api.get("/v1/members/m-stranger").status())
                .as("a placement request creates no member")
                .isEqualTo(404);
    }

    private static List<String> items(Answer answer) {
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .map(item -> item.at("/item/id").asString())
                .toList();
    }
}
