package org.linja.rest.kit;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

/** Reads the body of a request as JSON, as far as the house is willing to read. */
@Provider
public class JsonBodyReader implements MessageBodyReader<JsonBody> {
    /** The largest body: 256 KiB, where a parameter does not say otherwise. */
    public static final int MOST_BYTES = 262_144;

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody readFrom(
            Class<JsonBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() > 9) {
            throw new Problem(ProblemType.TOO_LARGE);
        }
        int most = most(annotations);
        if (length != null && Integer.parseInt(length) > most) {
            throw new Problem(ProblemType.TOO_LARGE);
        }
        return read(body, most);
    }

    private static int most(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(UpTo.class::isInstance)
                .mapToInt(said -> ((UpTo) said).bytes())
                .findFirst()
                .orElse(MOST_BYTES);
    }

    /**
     * Reads JSON as far as the house is willing to.
     *
     * @throws Problem {@code too-large}, {@code invalid-input} for what is not one JSON object
     */
    public static JsonBody read(InputStream body) throws IOException {
        return read(body, MOST_BYTES);
    }

    private static JsonBody read(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Problem(ProblemType.TOO_LARGE);
        }
        return JsonBody.of(bytes);
    }
}
