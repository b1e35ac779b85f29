package org.linja.ops.generate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What an invented case is about: words of three languages, some in every tenth case and some in
 * one of very many, so that a search finds much, little or nothing as it does in a real house.
 */
record Matter(String subject, String description) {
    private static final List<String> THINGS =
            List.of(
                    "pump",
                    "conveyor",
                    "scale",
                    "gateway",
                    "printer",
                    "valve",
                    "pumppu",
                    "vaaka",
                    "kuljetin",
                    "kytkin",
                    "насос",
                    "конвейер",
                    "весы",
                    "клапан",
                    "принтер");

    private static final List<String> TROUBLES =
            List.of(
                    "stopped after the change of shift",
                    "shows nothing since the update",
                    "runs slowly at night",
                    "pysähtyi vuoron vaihtuessa",
                    "ei vastaa päivityksen jälkeen",
                    "остановился после смены",
                    "не отвечает после обновления");

    private static final int PLACES = 5_000;

    static Matter of(long seed, long place) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ place);
        String thing = THINGS.get(random.nextInt(THINGS.size()));
        String trouble = TROUBLES.get(random.nextInt(TROUBLES.size()));
        String where = "hall" + random.nextInt(PLACES);
        return new Matter(
                thing + " " + where + " " + trouble,
                "The %s in %s %s. Code E%d, part p%d."
                        .formatted(
                                thing,
                                where,
                                trouble,
                                random.nextInt(500),
                                random.nextInt(1_000_000)));
    }
}
