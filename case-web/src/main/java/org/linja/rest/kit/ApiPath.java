package org.linja.rest.kit;

import java.net.URI;

/** Where the API stands below the application's root. */
public final class ApiPath {
    /** The root of its first version. */
    public static final String V1 = "/api/v1";

    private static final String ROOT = "/api";

    private ApiPath() {}

    /** The address of what its first version has at {@code path}: {@code /cases/L-1000}. */
    public static URI to(String path) {
        return URI.create(V1 + path);
    }

    /** Whether a path of this application is the API's, whatever stands there. */
    public static boolean isApi(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + '/');
    }
}
