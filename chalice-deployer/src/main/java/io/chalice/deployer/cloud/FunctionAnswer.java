package io.chalice.deployer.cloud;

import org.jspecify.annotations.Nullable;

/**
 * How a function answered.
 *
 * @param error what Lambda calls its failure, such as {@code Unhandled}, or {@code null}
 * when it returned
 * @param payload what it returned, or the error as JSON
 * @param log the end of its log, at most 4 KB, empty when there is none
 */
public record FunctionAnswer(@Nullable String error, String payload, String log) {

}
