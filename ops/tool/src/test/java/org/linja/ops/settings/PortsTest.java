package org.linja.ops.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_port_is_taken_as_long_as_somebody_listens() throws IOException {
        int port;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();
            assertThat(Ports.isFree("127.0.0.1", port)).isFalse();
            assertThat(Ports.isFree("0.0.0.0", port)).isFalse();
        }
        assertThat(Ports.isFree("127.0.0.1", port)).isTrue();
    }

    @Test
    void free_ports_are_all_different() {
        assertThat(Ports.findFree(8)).hasSize(8).doesNotHaveDuplicates();
    }
}
