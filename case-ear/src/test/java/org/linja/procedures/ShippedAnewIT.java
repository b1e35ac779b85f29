package org.linja.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.PageVisitor;

/** A house that was furnished before keeps what it has, and is told of what is shipped since. */
class ShippedAnewIT {
    @Test
    void whoever_drafts_what_is_shipped_anew_is_told_of_it_beside_the_draft() {
        PageVisitor sanni = PageVisitor.signedIn("sanni", ApiCaller.PASSWORD);
        String draft = "/procedures/draft-template.xhtml?template=termination";
        String stays = "alter table procedure_template %s trigger procedure_template_stays";
        assertThat(sanni.open(draft).body()).doesNotContain("shipped-anew");
        HouseDatabase.change(stays.formatted("disable"));
        try {
            HouseDatabase.change(
                    "update procedure_template set code = 'put-aside' where code = 'termination'");
            HouseDatabase.change(
                    "insert into procedure_template (code, version, definition, published_at)"
                            + " select 'termination', version, '# As of old.' || chr(10) || definition,"
                            + " published_at from procedure_template where code = 'put-aside'");
            assertThat(sanni.open(draft).body())
                    .contains("id=\"shipped-anew\"", "id=\"shipped-text\"");
            assertThat(
                            Json.each(
                                    ApiCaller.as("sanni")
                                            .get("/procedure-templates/shipped")
                                            .expect(200)
                                            .json()
                                            .path("items"),
                                    "code"))
                    .containsExactly("termination");
        } finally {
            HouseDatabase.change("delete from procedure_template where code = 'termination'");
            HouseDatabase.change(
                    "update procedure_template set code = 'termination' where code = 'put-aside'");
            HouseDatabase.change(stays.formatted("enable"));
        }
    }
}
