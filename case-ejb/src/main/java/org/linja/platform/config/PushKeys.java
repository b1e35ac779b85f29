package org.linja.platform.config;

/**
 * The pair of keys by which push services know this house.
 *
 * @param privatePem PKCS#8
 * @param publicPem X.509
 */
public record PushKeys(String privatePem, String publicPem) {}
