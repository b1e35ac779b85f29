package org.linja.platform.outbox;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A broker's own JMS client, made from a file of the operator: {@code factory} names its class,
 * every other line a property of it. The application knows no vendor; the client lies in the
 * server's library. Passwords stand in files of their own.
 */
final class BrokerClient {
    private static final String FACTORY = "factory";
    private static final String USER = "user";
    private static final String PASSWORD_FILE = "passwordFile";
    private static final String TRUST_STORE = "trustStore";
    private static final String KEY_STORE = "keyStore";

    private final ConnectionFactory factory;
    private final @Nullable String user;
    private final @Nullable String password;

    private BrokerClient(
            ConnectionFactory factory, @Nullable String user, @Nullable String password) {
        this.factory = factory;
        this.user = user;
        this.password = password;
    }

    /**
     * The client that a file describes.
     *
     * @throws IllegalArgumentException that says which line is wrong, and how
     */
    static BrokerClient read(Path file) {
        Properties lines = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            lines.load(in);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot read " + file, unreadable);
        }
        ConnectionFactory factory = create(lines);
        for (String name : new TreeSet<>(lines.stringPropertyNames())) {
            switch (name) {
                case FACTORY, USER, PASSWORD_FILE -> {}
                case TRUST_STORE -> set(factory, "SSLSocketFactory", tls(lines));
                case KEY_STORE, TRUST_STORE + "PasswordFile", KEY_STORE + "PasswordFile" -> {}
                default -> set(factory, name, lines.getProperty(name).strip());
            }
        }
        return new BrokerClient(factory, lines.getProperty(USER), secret(lines, PASSWORD_FILE));
    }

    /** Calls the broker. */
    Connection connect() throws JMSException {
        return user == null ? factory.createConnection() : factory.createConnection(user, password);
    }

    private static ConnectionFactory create(Properties lines) {
        String name = lines.getProperty(FACTORY, "").strip();
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                    .asSubclass(ConnectionFactory.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException unusable) {
            throw new IllegalArgumentException(
                    "factory is '" + name + "': no connection factory of a JMS 3 client", unusable);
        }
    }

    /** Calls the setter of a property, its value as the setter wants it. */
    private static void set(ConnectionFactory factory, String name, Object value) {
        String setter = "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Method method =
                Arrays.stream(factory.getClass().getMethods())
                        .filter(one -> one.getName().equals(setter))
                        .filter(one -> one.getParameterCount() == 1)
                        .min(Comparator.comparing(one -> one.getParameterTypes()[0].getName()))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                name + " is no property of this client"));
        try {
            method.invoke(factory, fitting(method.getParameterTypes()[0], name, value));
        } catch (IllegalAccessException | InvocationTargetException refused) {
            throw new IllegalArgumentException(name + " is refused by the client", refused);
        }
    }

    private static Object fitting(Class<?> type, String name, Object value) {
        try {
            if (type == int.class) {
                return Integer.valueOf((String) value);
            }
            if (type == long.class) {
                return Long.valueOf((String) value);
            }
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(name + " must be a whole number", noNumber);
        }
        return type == boolean.class ? Boolean.valueOf((String) value) : value;
    }

    /** TLS by the operator's own stores: whom we trust and, where asked, who we are. */
    private static SSLSocketFactory tls(Properties lines) {
        try {
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store(lines, TRUST_STORE));
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            if (lines.containsKey(KEY_STORE)) {
                keys.init(store(lines, KEY_STORE), letters(lines, KEY_STORE));
            } else {
                keys.init(null, null);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException("trustStore or keyStore cannot be used", unusable);
        }
    }

    private static KeyStore store(Properties lines, String name)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(Path.of(lines.getProperty(name).strip()))) {
            store.load(in, letters(lines, name));
        }
        return store;
    }

    private static char @Nullable [] letters(Properties lines, String store) {
        String secret = secret(lines, store + "PasswordFile");
        return secret == null ? null : secret.toCharArray();
    }

    private static @Nullable String secret(Properties lines, String name) {
        String file = lines.getProperty(name);
        if (file == null) {
            return null;
        }
        try {
            return Files.readString(Path.of(file.strip())).strip();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(name + " cannot be read", unreadable);
        }
    }
}
