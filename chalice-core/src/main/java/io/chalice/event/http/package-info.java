/**
 * Payload 2.0: what HTTP APIs and Lambda function URLs send and expect.
 */
@NullMarked
package io.chalice.event.http;

import org.jspecify.annotations.NullMarked;
