/**
 * The local HTTP server: a socket in front of a {@link io.chalice.gateway.Gateway
 * Gateway}, with the sizes and answers of API Gateway's own front.
 */
@NullMarked
package io.chalice.gateway.server;

import org.jspecify.annotations.NullMarked;
