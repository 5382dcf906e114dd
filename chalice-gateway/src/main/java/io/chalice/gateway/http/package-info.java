/**
 * API Gateway's HTTP APIs and Lambda's function URLs, with payload 2.0: one class for
 * each of their rules.
 */
@NullMarked
package io.chalice.gateway.http;

import org.jspecify.annotations.NullMarked;
