/**
 * Tests of an application through API Gateway's rules, without a socket.
 */
@NullMarked
package io.chalice.test;

import org.jspecify.annotations.NullMarked;
