/**
 * API Gateway and Lambda on one machine: HTTP requests in, HTTP responses out.
 */
@NullMarked
package io.chalice.gateway;

import org.jspecify.annotations.NullMarked;
