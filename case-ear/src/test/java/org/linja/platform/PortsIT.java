package org.linja.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.ops.settings.Settings;
import org.linja.ops.testing.TestHouse;

/** Nothing but the page and API port may ever be reached from another machine. */
class PortsIT {
    private final TestHouse house = TestHouse.current();
    private final Settings settings = house.settings();

    @Test
    void the_server_listens_where_it_was_told_and_else_on_loopback_only() {
        List<InetSocketAddress> open =
                ListeningSockets.of(house.house().payara().daemon().running().orElseThrow());

        assertThat(open).extracting(InetSocketAddress::getPort).contains(settings.httpPort());
        assertThat(open)
                .filteredOn(socket -> socket.getPort() == settings.httpPort())
                .allMatch(
                        socket ->
                                socket.getAddress()
                                        .getHostAddress()
                                        .equals(settings.httpAddress()));
        assertLoopback(
                open.stream().filter(socket -> socket.getPort() != settings.httpPort()).toList());
    }

    @Test
    void the_administration_listens_on_loopback() {
        assertThat(ListeningSockets.of(house.house().payara().daemon().running().orElseThrow()))
                .contains(loopback(settings.adminPort()));
    }

    @Test
    void jmx_iiop_and_the_data_grid_do_not_listen_at_all() {
        assertThat(ListeningSockets.of(house.house().payara().daemon().running().orElseThrow()))
                .extracting(InetSocketAddress::getPort)
                .doesNotContain(8686, 3700, 3820, 3920, 4900, 5900, 5701, 8181, 6666, 9009);
    }

    @Test
    void the_broker_listens_on_loopback() {
        List<InetSocketAddress> open =
                ListeningSockets.of(house.house().broker().daemon().running().orElseThrow());
        assertThat(open).contains(loopback(settings.brokerPort()));
        assertLoopback(open);
    }

    @Test
    void postgresql_listens_on_loopback() {
        List<InetSocketAddress> open =
                ListeningSockets.of(house.house().postgres().running().orElseThrow());
        assertThat(open).contains(loopback(settings.databasePort()));
        assertLoopback(open);
    }

    @Test
    void the_mail_catcher_listens_on_loopback() {
        List<InetSocketAddress> open =
                ListeningSockets.of(house.house().mail().daemon().running().orElseThrow());
        assertThat(open).contains(loopback(settings.smtpPort()));
        assertLoopback(open);
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static void assertLoopback(List<InetSocketAddress> sockets) {
        assertThat(sockets).allMatch(socket -> socket.getAddress().isLoopbackAddress());
    }
}
