package org.linja.rest.people;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.linja.people.LanguageAndZone;
import org.linja.people.NewColleague;
import org.linja.people.PersonRow;
import org.linja.rest.kit.JsonBody;
import org.linja.rest.kit.Jsons;

/** How people are written at the API. */
final class PersonJson {
    private PersonJson() {}

    static JsonObjectBuilder person(PersonRow row) {
        JsonArrayBuilder roles = Jsons.array();
        row.roles().forEach(roles::add);
        JsonObjectBuilder json =
                Jsons.object()
                        .add("id", row.id())
                        .add("version", row.version())
                        .add("login", row.login())
                        .add("name", row.name())
                        .add("email", row.email())
                        .add("language", row.language())
                        .add("zone", row.zone());
        Jsons.put(json, "customer", row.customer())
                .add("roles", roles)
                .add("enabled", row.enabled());
        return Jsons.put(json, "right", row.right() == null ? null : row.right().slug())
                .add("invited", row.invited())
                .add("secondFactor", row.secondFactor());
    }

    /** In which language and zone somebody reads, as a body says it. */
    static LanguageAndZone read(JsonBody body) {
        LanguageAndZone read = new LanguageAndZone(body.text("language"), body.text("zone"));
        body.done();
        return read;
    }

    /** Whom to invite, as a body says it. */
    static NewColleague invited(JsonBody body) {
        NewColleague colleague =
                new NewColleague(
                        body.text("name").strip(),
                        body.text("email").strip(),
                        body.text("right"),
                        body.text("language"),
                        body.text("zone"));
        body.done();
        return colleague;
    }
}
