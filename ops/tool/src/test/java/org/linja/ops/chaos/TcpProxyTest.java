package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
    private static final int SHORT_MILLIS = 300;

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void listen() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::answer);
        thread.setDaemon(true);
        thread.start();
        proxy = TcpProxy.to(echo.getLocalPort());
    }

    @AfterEach
    void hang_up() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void a_line_that_is_well_changes_nothing_and_a_slow_one_only_the_time() throws IOException {
        try (Socket line = dial()) {
            assertThat(said(line, 7)).isEqualTo(7);
            proxy.become(TcpProxy.Line.SLOW);
            long began = System.nanoTime();
            assertThat(said(line, 8)).isEqualTo(8);
            assertThat((System.nanoTime() - began) / 1_000_000).isGreaterThanOrEqualTo(300);
        }
    }

    @Test
    void a_cut_ends_what_is_open_and_refuses_what_is_new_until_it_is_well() throws IOException {
        try (Socket line = dial()) {
            said(line, 1);
            proxy.become(TcpProxy.Line.CUT);
            assertThat(gone(line)).isTrue();
        }
        try (Socket line = dial()) {
            assertThat(gone(line)).isTrue();
        }
        proxy.become(TcpProxy.Line.WELL);
        try (Socket line = dial()) {
            assertThat(said(line, 2)).isEqualTo(2);
        }
    }

    @Test
    void what_waits_on_a_stalled_line_arrives_when_it_goes_on() throws IOException {
        try (Socket line = dial()) {
            said(line, 1);
            proxy.become(TcpProxy.Line.STALLED);
            line.getOutputStream().write(5);
            line.setSoTimeout(SHORT_MILLIS);
            assertThatThrownBy(() -> line.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            line.setSoTimeout(0);
            proxy.become(TcpProxy.Line.WELL);
            assertThat(line.getInputStream().read()).isEqualTo(5);
        }
    }

    @Test
    void on_a_half_open_line_nobody_answers_and_a_new_one_is_well() throws IOException {
        try (Socket old = dial();
                Socket fresh = halfOpened(old)) {
            old.getOutputStream().write(5);
            old.setSoTimeout(SHORT_MILLIS);
            assertThatThrownBy(() -> old.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            assertThat(said(fresh, 9)).isEqualTo(9);
        }
    }

    private Socket halfOpened(Socket old) throws IOException {
        said(old, 1);
        proxy.halfOpen();
        return dial();
    }

    private Socket dial() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static int said(Socket line, int word) throws IOException {
        line.getOutputStream().write(word);
        return line.getInputStream().read();
    }

    private static boolean gone(Socket line) {
        try {
            line.getOutputStream().write(1);
            return line.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private void answer() {
        while (!echo.isClosed()) {
            try {
                Socket caller = echo.accept();
                Thread thread = new Thread(() -> echo(caller));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException shut) {
                return;
            }
        }
    }

    private static void echo(Socket caller) {
        try (caller) {
            caller.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException ended) {
            // The caller has gone.
        }
    }
}
