/**
 * Names what an application declares in Spring's own ways and that is never served behind
 * API Gateway. It looks where a developer can read it, never when Lambda starts a
 * function.
 */
@NullMarked
package io.chalice.autoconfigure.review;

import org.jspecify.annotations.NullMarked;
