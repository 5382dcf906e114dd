package io.chalice.conformance.suite;

/**
 * A line of a head.
 *
 * @param name the header's name
 * @param value its value
 */
public record CaseHeader(String name, String value) {

}
