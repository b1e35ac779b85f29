package org.linja.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.people.InventedPeople;
import org.linja.people.NewPerson;
import org.linja.people.rules.CustomerRight;
import org.linja.platform.security.Role;

/**
 * Somebody of the invented house.
 *
 * @param firm code of the customer whose person they are; null for the house's own
 * @param right among that customer's people; null for the house's own
 * @param roles in which they act
 */
record DemoPerson(
        String login,
        String name,
        String language,
        @Nullable String firm,
        @Nullable CustomerRight right,
        Set<String> roles) {
    static final List<DemoPerson> ALL =
            List.of(
                    ofHouse("aino", "Aino Salmi", "fi", Role.LINE_1),
                    ofHouse("vesa", "Vesa Laine", "fi", Role.LINE_1, Role.LINE_2),
                    ofHouse("ilmari", "Ilmari Kuusi", "fi", Role.LINE_2),
                    ofHouse("tuuli", "Tuuli Aalto", "en", Role.LINE_2),
                    ofHouse("kaisa", "Kaisa Ranta", "fi", Role.DUTY_MANAGER),
                    ofHouse("otto", "Otto Berg", "en", Role.AUDITOR),
                    ofHouse("sanni", "Sanni Mets\u00e4", "fi", Role.ADMINISTRATOR),
                    ofHouse("mikko", "Mikko Aho", "fi", Role.ADMINISTRATOR),
                    of("ACME", CustomerRight.ADMINISTRATOR, "maria", "Maria Lindqvist", "en"),
                    of("ACME", CustomerRight.SIGNATORY, "signe", "Signe Lindqvist", "en"),
                    of("GLOBEX", CustomerRight.ADMINISTRATOR, "oleg", "Oleg Petrov", "ru"),
                    of("VALTTI", CustomerRight.SIGNATORY, "helmi", "Helmi Koskela", "fi"));

    DemoPerson {
        roles = Set.copyOf(roles);
    }

    static DemoPerson named(String login) {
        return ALL.stream().filter(one -> one.login().equals(login)).findFirst().orElseThrow();
    }

    private static DemoPerson ofHouse(String login, String name, String language, String... roles) {
        return new DemoPerson(login, name, language, null, null, Set.of(roles));
    }

    private static DemoPerson of(
            String firm, CustomerRight right, String login, String name, String language) {
        return new DemoPerson(login, name, language, firm, right, right.roles());
    }

    NewPerson account() {
        return new NewPerson(
                login,
                name,
                login + '@' + (firm == null ? "linja" : firm.toLowerCase(Locale.ROOT)) + ".example",
                language,
                "GLOBEX".equals(firm) ? "Asia/Almaty" : "Europe/Helsinki",
                firm,
                firm == null ? roles : Set.of(Role.CUSTOMER),
                InventedPeople.PASSWORD);
    }
}
