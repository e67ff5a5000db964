package org.sayso.domain.record;

/**
 * Which data a figure came from, to the byte.
 *
 * @param name the pack's name
 * @param version the pack's version
 * @param sha256 the SHA-256 over its descriptor and tables, in lower-case hexadecimal digits
 */
public record PackReference(String name, String version, String sha256) {}
