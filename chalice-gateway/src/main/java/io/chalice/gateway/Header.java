package io.chalice.gateway;

/**
 * One header line.
 *
 * @param name the name as sent
 * @param value the value without surrounding white space
 */
public record Header(String name, String value) {

}
