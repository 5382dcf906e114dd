/**
 * One request on its way through an API: its target taken apart, its ids, its trace.
 */
@NullMarked
package io.chalice.gateway.call;

import org.jspecify.annotations.NullMarked;
