package io.chalice.gateway.server;

/**
 * What is told about a request that has been answered.
 *
 * @param method the method, {@code -} if the request line could not be read
 * @param path the path as sent, without its query, which may hold secrets; {@code -} if
 * the request line could not be read. ASCII without white space and control characters
 * @param status the HTTP status of the answer
 * @param milliseconds the time from the first byte of the request to the last of the
 * answer
 */
public record ServedRequest(String method, String path, int status, long milliseconds) {

}
