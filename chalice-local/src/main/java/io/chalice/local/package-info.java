/**
 * An application served on this machine as Lambda and API Gateway would serve it, made
 * anew whenever its project changes.
 */
@NullMarked
package io.chalice.local;

import org.jspecify.annotations.NullMarked;
