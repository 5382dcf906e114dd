/**
 * API Gateway's REST APIs, with payload 1.0: one class for each of their rules.
 */
@NullMarked
package io.chalice.gateway.rest;

import org.jspecify.annotations.NullMarked;
