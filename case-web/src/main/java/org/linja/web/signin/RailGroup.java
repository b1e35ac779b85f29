package org.linja.web.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linja.web.signin.PageRules.PageRule;

/**
 * Places of the desk that belong together, the most used first.
 *
 * @param name by which the pages' words call the group
 */
public record RailGroup(String name, List<RailGroup.Place> places) {
    /** As many as a telephone shows by name. */
    static final int HANDY = 4;

    static final List<RailGroup> ALL =
            List.of(
                    new RailGroup(
                            "work",
                            List.of(
                                    place("/intake/phone-call", "phone", "phone-call"),
                                    place("/audit/opinions", "verified", "opinions"),
                                    place("/cases/queue", "inbox", "queue"),
                                    place("/escalation/alerts", "bell", "alerts"),
                                    place("/commitments/promises", "check-square", "promises"),
                                    place("/answers/waiting", "reply", "answers"),
                                    place("/rota/roster", "calendar", "roster"),
                                    place("/watch/rounds", "eye", "rounds"))),
                    new RailGroup(
                            "relations",
                            List.of(
                                    place("/contracts/customers", "building", "customers"),
                                    place("/contracts/contracts", "file-check", "contracts"),
                                    place("/looks/looks", "id-card", "looks"))),
                    new RailGroup(
                            "rules",
                            List.of(
                                    place("/procedures/templates", "sitemap", "procedures"),
                                    place("/procedures/deviations", "file-edit", "deviations"),
                                    place("/escalation/ladders", "angle-double-up", "ladders"),
                                    place("/calendars/calendars", "clock", "calendars"))),
                    new RailGroup(
                            "house",
                            List.of(
                                    place("/admin/people", "users", "people"),
                                    place("/reports/desk", "chart-bar", "measure"),
                                    place("/documents/batches", "copy", "batches"),
                                    place("/administration/changes", "history", "changes"),
                                    place("/imports/incident-logs", "upload", "imports"),
                                    place("/restrictions/restrictions", "lock", "restrictions"),
                                    place("/messages/parked", "envelope", "parked"))));

    /**
     * One place of the rail.
     *
     * @param to its page
     * @param name by which the pages' words call it
     * @param handy whether a telephone shows it, too
     */
    public record Place(String to, String icon, String name, boolean handy) {

        boolean opensTo(Set<String> roles) {
            return PageRules.of(to + ".xhtml").map(PageRule::roles).orElse(Set.of()).stream()
                    .anyMatch(roles::contains);
        }
    }

    /** What the door lets somebody of these roles into; a group without a place is none. */
    static List<RailGroup> openTo(Set<String> roles) {
        List<RailGroup> open = new ArrayList<>();
        int shown = 0;
        for (RailGroup group : ALL) {
            List<Place> places = new ArrayList<>();
            for (Place each : group.places) {
                if (each.opensTo(roles)) {
                    places.add(new Place(each.to, each.icon, each.name, shown < HANDY));
                    shown++;
                }
            }
            if (!places.isEmpty()) {
                open.add(new RailGroup(group.name, List.copyOf(places)));
            }
        }
        return List.copyOf(open);
    }

    private static Place place(String to, String icon, String name) {
        return new Place(to, icon, name, false);
    }
}
