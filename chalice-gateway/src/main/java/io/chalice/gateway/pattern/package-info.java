/**
 * Event patterns of Amazon EventBridge, as far as Lambda's event filters have them.
 */
@NullMarked
package io.chalice.gateway.pattern;

import org.jspecify.annotations.NullMarked;
