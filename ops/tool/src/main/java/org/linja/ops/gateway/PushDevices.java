package org.linja.ops.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The devices of the test push service; their keys outlive a restart. */
final class PushDevices {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int AUTH_BYTES = 16;

    private final Path file;
    private final Map<String, PushDevice> byId = new ConcurrentHashMap<>();

    PushDevices(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                recall(JSON.readTree(line));
            }
        }
    }

    private void recall(JsonNode line) throws IOException {
        try {
            String id = line.path("id").asText();
            byId.put(
                    id,
                    new PushDevice(
                            id,
                            line.path("house").asText(),
                            P256.privateKey(P256.read(line.path("secret").asText())),
                            P256.read(line.path("point").asText()),
                            P256.read(line.path("auth").asText())));
        } catch (GeneralSecurityException odd) {
            throw new IOException("A device cannot be read from " + file, odd);
        }
    }

    Optional<PushDevice> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * A device that nobody had before; its number is as hard to guess as a real address is.
     *
     * @param house the key under which it subscribes
     */
    synchronized PushDevice invent(String house) throws IOException, GeneralSecurityException {
        KeyPair pair = P256.invent();
        byte[] auth = random();
        ECPrivateKey secret = (ECPrivateKey) pair.getPrivate();
        PushDevice device =
                new PushDevice(
                        P256.written(random()),
                        house,
                        secret,
                        P256.point((ECPublicKey) pair.getPublic()),
                        auth);
        String line =
                JSON.createObjectNode()
                        .put("id", device.id())
                        .put("house", house)
                        .put("secret", P256.written(P256.number(secret.getS())))
                        .put("point", P256.written(device.point()))
                        .put("auth", P256.written(auth))
                        .toString();
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        byId.put(device.id(), device);
        return device;
    }

    private static byte[] random() {
        byte[] bytes = new byte[AUTH_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
