package org.linja.ops.chaos;

import java.util.List;

/** The gateway is slow, fails, hangs, redirects and says nothing of what it was given. */
record GatewaySick() implements Scenario {
    private static final List<String> MOODS =
            List.of("slow", "failing", "hanging", "redirecting", "silent");
    private static final int SICK_MILLIS = 15_000;
    private static final int WELL_MILLIS = 8_000;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public void run(Siege siege) {
        for (String mood : MOODS) {
            siege.hurt(
                    () -> {
                        siege.gatewayBecomes(mood);
                        PatientClient.rest(SICK_MILLIS);
                        siege.gatewayBecomes("ok");
                    });
            PatientClient.rest(WELL_MILLIS);
        }
    }
}
