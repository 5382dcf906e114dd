/**
 * Payload 1.0: what API Gateway's REST APIs send and expect.
 */
@NullMarked
package io.chalice.event.rest;

import org.jspecify.annotations.NullMarked;
