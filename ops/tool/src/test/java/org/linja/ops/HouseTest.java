package org.linja.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linja.ops.gateway.GatewayServer;
import org.linja.ops.settings.Settings;

class HouseTest {
    @TempDir Path checkout;

    @Test
    void a_new_house_does_not_take_its_first_alerts_for_those_of_the_one_before()
            throws IOException {
        Settings settings = Settings.of(checkout, Map.of());
        Path arrived = GatewayServer.arrived(settings);
        Files.createDirectories(arrived.getParent());
        Files.writeString(arrived, "{\"key\":\"L-100001.e1.r1.t1.p3.a1\"}\n");

        new House(settings).wipe();

        assertThat(arrived).doesNotExist();
    }
}
