package io.chalice.deployer.cloud;

import java.time.Instant;

/**
 * An event of a log group.
 *
 * @param id what no other event of the group has
 * @param stream the log stream, of which each instance of a function has its own
 * @param time when it was written
 * @param message what was written, a line or several
 */
public record LoggedEvent(String id, String stream, Instant time, String message) {

}
