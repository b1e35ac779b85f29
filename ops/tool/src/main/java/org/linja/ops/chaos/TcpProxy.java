package org.linja.ops.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line between two processes on loopback that can be cut, slowed, stalled or left half open, as
 * networks do. Bytes are never changed, and never lost on a line that lives on.
 */
public final class TcpProxy implements AutoCloseable {
    /** How the line is. */
    public enum Line {
        WELL,
        /** Each piece is held for a moment. */
        SLOW,
        /** Nothing passes and nothing is closed; what waits goes on later. */
        STALLED,
        /** Every connection is cut, and a new one at once. */
        CUT
    }

    private static final int SLOW_MILLIS = 150;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int PIECE = 16_384;

    private final ServerSocket door;
    private final int target;
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private volatile Line line = Line.WELL;
    private volatile boolean closed;

    /** Listens on a port that is free, and leads to that port of this machine. */
    public static TcpProxy to(int target) {
        return new TcpProxy(0, target);
    }

    private TcpProxy(int port, int target) {
        this.target = target;
        try {
            door = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        start("door", this::admit);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on the line is like this. */
    public void become(Line how) {
        line = how;
        if (how == Line.CUT) {
            pairs.forEach(Pair::cut);
        }
        synchronized (change) {
            change.notifyAll();
        }
    }

    /**
     * Leaves the near end of every connection open though the far one is gone: whoever waits for an
     * answer waits on. New connections work.
     */
    public void halfOpen() {
        pairs.forEach(Pair::forget);
    }

    /** How many connections lead through. */
    public int open() {
        return pairs.size();
    }

    @Override
    public void close() {
        closed = true;
        quietly(door);
        become(Line.CUT);
    }

    private void admit() {
        while (!closed) {
            try {
                Socket near = door.accept();
                if (line == Line.CUT) {
                    quietly(near);
                } else {
                    start("dial", () -> connect(near));
                }
            } catch (IOException shut) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        Socket far = new Socket();
        try {
            far.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), target),
                    CONNECT_MILLIS);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
        } catch (IOException nobody) {
            quietly(near);
            quietly(far);
            return;
        }
        Pair pair = new Pair(near, far);
        pairs.add(pair);
        start("there", () -> pump(pair, near, far));
        start("back", () -> pump(pair, far, near));
    }

    private void pump(Pair pair, Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                hold(pair);
                if (!pair.forgotten) {
                    out.write(piece, 0, read);
                }
            }
        } catch (IOException ended) {
            // One end has gone: the other one is told below.
        }
        if (!pair.forgotten || from == pair.near) {
            pair.cut();
        }
    }

    private void hold(Pair pair) {
        if (line == Line.SLOW) {
            PatientClient.rest(SLOW_MILLIS);
        }
        synchronized (change) {
            while (line == Line.STALLED && !pair.gone) {
                try {
                    change.wait(1_000);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private final class Pair {
        private final Socket near;
        private final Socket far;
        private volatile boolean forgotten;
        private volatile boolean gone;

        Pair(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void forget() {
            forgotten = true;
            quietly(far);
        }

        void cut() {
            gone = true;
            quietly(near);
            quietly(far);
            pairs.remove(this);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, "proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception alreadyGone) {
            // There is nobody to be told.
        }
    }
}
